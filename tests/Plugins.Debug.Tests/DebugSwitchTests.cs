namespace LambdaEventHandler.Debugging;

/// <summary>These set an environment variable, which is the process's: so they are all in one class, which runs one after the other.</summary>
public sealed class DebugSwitchTests : IDisposable
{
    private const string Variable = "POWERTOOLS_EVENT_HANDLER_DEBUG";

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Theory]
    [InlineData("y", true)]
    [InlineData("YES", true)]
    [InlineData("T", true)]
    [InlineData("True", true)]
    [InlineData("oN", true)]
    [InlineData("1", true)]
    [InlineData("N", false)]
    [InlineData("no", false)]
    [InlineData("f", false)]
    [InlineData("FALSE", false)]
    [InlineData("Off", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task Without_an_argument_the_environment_is_used(string? value, bool isOn)
    {
        Environment.SetEnvironmentVariable(Variable, value);
        var answer = await Apps.Builder().UseDebug().Build().AskAsync("GET", "/broken");
        Assert.Equal(isOn, answer.Body.Contains("engine failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("-1")]
    [InlineData("2")]
    [InlineData("enabled")]
    [InlineData(" true")]
    [InlineData("true\n")]
    public void An_invalid_value_is_reported(string value)
    {
        Environment.SetEnvironmentVariable(Variable, value);
        var problem = Assert.Single(Assert.Throws<InvalidConfigurationException>(Apps.Builder().UseDebug().Build).Problems);
        Assert.All([Variable, $"'{value}'", "UseDebug(true)"], part => Assert.Contains(part, problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    [InlineData("maybe", true)]
    public async Task An_argument_takes_precedence_over_the_environment(string value, bool enabled)
    {
        Environment.SetEnvironmentVariable(Variable, value);
        var answer = await Apps.Builder().UseDebug(enabled).Build().AskAsync("GET", "/broken");
        Assert.Equal(enabled, answer.Body.Contains("engine failed", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_calls_are_reported()
    {
        var builder = Apps.Builder().UseDebug(true).UseDebug(false);
        Assert.Contains("UseDebug is called twice", Assert.Throws<InvalidConfigurationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_builder_is_rejected() =>
        Assert.Throws<ArgumentNullException>("builder", () => DebugBuilderExtensions.UseDebug<ResolverBuilder>(null!));
}
