using Users.Controllers;

namespace Users.Tests;

public sealed class HealthControllerTests
{
    [Fact]
    public void The_status_is_OK() => Assert.Equal("OK", new HealthController().GetStatus().Status);
}
