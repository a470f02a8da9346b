namespace LambdaEventHandler.Cors;

public sealed class PublicApiTests
{
    [Fact]
    public void What_users_see_is_what_was_approved() => PublicApi.AssertApproved(typeof(CorsOptions).Assembly, "Plugins.Cors");
}
