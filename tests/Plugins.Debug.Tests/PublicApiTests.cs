namespace LambdaEventHandler.Debugging;

public sealed class PublicApiTests
{
    [Fact]
    public void What_users_see_is_what_was_approved() => PublicApi.AssertApproved(typeof(DebugBuilderExtensions).Assembly, "Plugins.Debug");
}
