namespace LambdaEventHandler.SwaggerUi;

/// <summary>These tests set an environment variable of the process, so that they are in the collection that runs alone.</summary>
[Collection(nameof(LambdaTests))]
public sealed class LambdaTests : IDisposable
{
    private const string Variable = "AWS_LAMBDA_FUNCTION_NAME";

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Theory]
    [InlineData("orders", false, false)]
    [InlineData("orders", true, true)]
    [InlineData("", false, true)]
    [InlineData(null, false, true)]
    [InlineData(null, true, true)]
    public async Task In_Lambda_the_page_is_served_only_if_it_is_public(string? functionName, bool isPublic, bool isServed)
    {
        Environment.SetEnvironmentVariable(Variable, functionName);
        var app = Apps.With(configure: options => options.IsPublic = isPublic);
        foreach (var path in new[] { "/swagger", "/swagger/initializer.js" })
        {
            var answer = await app.AskAsync("GET", path);
            Assert.Equal(!isServed, answer.Body.StartsWith("app: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void In_Lambda_options_are_validated_too()
    {
        Environment.SetEnvironmentVariable(Variable, "orders");
        Assert.Single(Assert.Throws<InvalidConfigurationException>(() => Apps.With("swagger")).Problems);
    }
}

[CollectionDefinition(nameof(LambdaTests), DisableParallelization = true)]
public sealed class LambdaCollection;
