namespace LambdaEventHandler.OpenApi;

/// <summary>The environment variables of Lambda belong to the whole process, so these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}

[Collection(EnvironmentCollection.Name)]
public sealed class LambdaTests
{
    [Fact]
    public async Task In_Lambda_the_document_is_served_only_if_it_is_public()
    {
        const string Variable = "AWS_LAMBDA_FUNCTION_NAME";
        Environment.SetEnvironmentVariable(Variable, "shop");
        try
        {
            Assert.Equal(404, (await TortureApp.Build().AskAsync("GET", "/openapi.json")).Status);
            Assert.Equal(200, (await TortureApp.Build(api => api.IsPublic = true).AskAsync("GET", "/openapi.json")).Status);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }
}
