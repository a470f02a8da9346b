namespace LambdaEventHandler.SwaggerUi;

public sealed class OptionTests
{
    [Theory]
    [InlineData("/a")]
    [InlineData("/docs/v1.0/swagger-ui_2~")]
    public async Task The_page_can_have_any_path(string path)
    {
        Assert.Contains("swagger-ui", (await Apps.With(path).AskAsync("GET", path)).Body, StringComparison.Ordinal);
        Assert.StartsWith("app: ", (await Apps.With(path).AskAsync("GET", "/swagger")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "starts with a slash")]
    [InlineData("", "starts with a slash")]
    [InlineData("/", "starts with a slash")]
    [InlineData("swagger", "starts with a slash")]
    [InlineData("/swagger/", "starts with a slash")]
    [InlineData("//swagger", "empty segments")]
    [InlineData("/a/../b", "empty segments")]
    [InlineData("/./b", "empty segments")]
    [InlineData("/swagger ui", "letters, digits")]
    [InlineData("/swagger?x", "letters, digits")]
    [InlineData("/{name}", "letters, digits")]
    [InlineData("/\"><script>", "letters, digits")]
    [InlineData("/%41", "letters, digits")]
    [InlineData("/ü", "letters, digits")]
    [InlineData("https://a.example/swagger", "starts with a slash")]
    public void An_invalid_path_is_reported(string? path, string fix)
    {
        var ofPage = Assert.Throws<InvalidConfigurationException>(() => Apps.With(path!)).Problems;
        Assert.Contains("the path of the page is ", Assert.Single(ofPage), StringComparison.Ordinal);
        Assert.Contains(fix, ofPage[0], StringComparison.Ordinal);

        var ofDocument = Assert.Throws<InvalidConfigurationException>(() => Apps.With(configure: options => options.DocumentPath = path!)).Problems;
        Assert.Contains("DocumentPath is ", Assert.Single(ofDocument), StringComparison.Ordinal);
        Assert.Contains(fix, ofDocument[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/swagger")]
    [InlineData("/swagger/openapi.json")]
    public void A_document_below_the_page_is_reported(string path)
    {
        var problems = Assert.Throws<InvalidConfigurationException>(() => Apps.With(configure: options => options.DocumentPath = path)).Problems;
        Assert.Equal($"Swagger UI: DocumentPath is '{path}', which is below the page '/swagger': set a path outside the page, for example '/openapi.json'.", Assert.Single(problems));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("api.example")]
    [InlineData("https://api.example/")]
    [InlineData("https://api.example/path")]
    [InlineData("https://API.example")]
    [InlineData("https://api.example; script-src *")]
    [InlineData("https://user@api.example")]
    [InlineData("ftp://api.example")]
    [InlineData("'unsafe-inline'")]
    [InlineData(null)]
    public void An_invalid_origin_is_reported(string? origin)
    {
        var problems = Assert.Throws<InvalidConfigurationException>(() => Apps.With(configure: options => options.ConnectOrigins = ["https://a.example", origin!])).Problems;
        Assert.StartsWith($"Swagger UI: ConnectOrigins has {(origin is null ? "null" : $"'{origin}'")}: an origin consists of", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseSwaggerUi().UseSwaggerUi("docs", options => (options.DocumentPath, options.ConnectOrigins) = (null!, null!));
        Assert.Equal(
            [
                "Swagger UI: the path of the page is 'docs': set a path that starts with a slash, has at least one segment, and doesn't end with a slash, for example '/swagger'.",
                "Swagger UI: DocumentPath is null: set a path that starts with a slash, has at least one segment, and doesn't end with a slash, for example '/openapi.json'.",
                "Swagger UI: ConnectOrigins is null: set a list of origins, or remove the setting.",
                "UseSwaggerUi is called twice: keep one call.",
            ],
            Assert.Throws<InvalidConfigurationException>(() => builder.Build()).Problems);
    }

    [Theory]
    [InlineData("GET", "/swagger", true)]
    [InlineData("HEAD,GET", "/swagger", true)]
    [InlineData("ANY", "/swagger", true)]
    [InlineData("POST", "/swagger", false)]
    [InlineData("GET", "/swagger/{file}", false)]
    [InlineData("GET", "/{page}", false)]
    public void A_route_with_the_path_of_the_page_is_reported(string methods, string template, bool isReported)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseSwaggerUi();
        builder.Map(methods.Split(','), template, () => "mine");
        var problems = (Record.Exception(() => builder.Build()) as InvalidConfigurationException)?.Problems ?? [];
        Assert.Equal(isReported ? 1 : 0, problems.Count);
        Assert.All(problems, problem => Assert.Contains("has the path of the page, /swagger: change the route, or pass another path to UseSwaggerUi.", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void The_builder_is_required() =>
        Assert.Throws<ArgumentNullException>("builder", () => ((ResolverBuilder<ApiGatewayRestResolver>)null!).UseSwaggerUi());

    [Fact]
    public async Task The_prefix_of_the_app_is_not_part_of_the_path()
    {
        var app = ApiGatewayRestResolver.CreateBuilder().StripPrefixes("/payment").UseSwaggerUi().Build();
        Assert.Contains("data-document=\"./openapi.json\"", (await app.AskAsync("GET", "/payment/swagger")).Body, StringComparison.Ordinal);
    }
}
