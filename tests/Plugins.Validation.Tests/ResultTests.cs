namespace LambdaEventHandler.Validation;

public sealed class ResultTests
{
    [Fact]
    public async Task An_invalid_result_returns_500_and_is_logged_with_its_path()
    {
        var app = Apps.With();
        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Send("GET", "/invalid"));
        Assert.Contains(
            "ShopController.GetInvalid returned a result that is not valid. 'lines[0].qty': The field qty must be between 1 and 9.",
            Assert.Single(app.Context.Log),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/valid", 200)]
    [InlineData("/unchecked", 200)]
    [InlineData("/refused", 409)]
    public async Task Valid_results_and_errors_and_skipped_actions_pass(string path, int status) =>
        Assert.StartsWith($"{status} ", await Apps.With().Send("GET", path), StringComparison.Ordinal);

    [Fact]
    public async Task A_cycle_is_validated_once()
    {
        var app = Apps.With();
        Assert.StartsWith("500 ", await app.Send("GET", "/cycle"), StringComparison.Ordinal);
        Assert.Contains(
            "ShopController.GetCycle returned a result that is not valid. 'value': The field value must be between 0 and 5.",
            Assert.Single(app.Context.Log),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_validated_by_option() =>
        Assert.StartsWith("200 ", await Apps.With(options: options => options.ValidateResults = false).Send("GET", "/invalid"), StringComparison.Ordinal);

    [Fact]
    public void Results_are_validated_outside_Lambda_only()
    {
        Assert.True(new ValidationOptions().ValidateResults);
        Environment.SetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME", "function");
        try
        {
            Assert.False(new ValidationOptions().ValidateResults);
        }
        finally
        {
            Environment.SetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME", null);
        }
    }
}
