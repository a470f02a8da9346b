using System.Text.RegularExpressions;

namespace LambdaEventHandler.SwaggerUi;

public sealed partial class PageTests
{
    [Theory]
    [InlineData("/swagger")]
    [InlineData("/swagger/")]
    [InlineData("/swagger/index.html")]
    public async Task The_page_is_HTML_that_is_revalidated(string path)
    {
        var answer = await Apps.With().AskAsync("GET", path);
        Assert.Equal((200, "text/html; charset=utf-8", false), (answer.Status, answer["Content-Type"], answer.IsBase64Encoded));
        Assert.Equal(("no-cache", "nosniff", "no-referrer"), (answer["Cache-Control"], answer["X-Content-Type-Options"], answer["Referrer-Policy"]));
        Assert.StartsWith("<!DOCTYPE html>", answer.Body, StringComparison.Ordinal);
    }

    /// <summary>A browser resolves the links from whatever address it has opened the page at.</summary>
    [Theory]
    [InlineData("/swagger", "/openapi.json", "https://api.example/swagger", "https://api.example/")]
    [InlineData("/swagger", "/openapi.json", "https://api.example/swagger/", "https://api.example/")]
    [InlineData("/swagger", "/openapi.json", "https://api.example/dev/swagger", "https://api.example/dev/")]
    [InlineData("/swagger", "/openapi.json", "https://api.example/dev/swagger/", "https://api.example/dev/")]
    [InlineData("/docs/v1/ui", "/docs/v1/openapi.yaml", "https://api.example/dev/docs/v1/ui", "https://api.example/dev/")]
    [InlineData("/docs/v1/ui", "/docs/v1/openapi.yaml", "https://api.example/dev/docs/v1/ui/", "https://api.example/dev/")]
    [InlineData("/docs/v1/ui", "/docs/v1/openapi.yaml", "https://api.example/docs/v1/ui/index.html", "https://api.example/")]
    public async Task The_links_of_the_page_lead_to_files_behind_any_stage(string path, string documentPath, string address, string appAddress)
    {
        var app = Apps.With(path, options => options.DocumentPath = documentPath);
        var page = (await app.AskAsync("GET", new Uri(address).AbsolutePath.Replace("/dev/", "/", StringComparison.Ordinal))).Body;

        var root = new Uri(new Uri(address), Data(page, "app"));
        Assert.Equal(appAddress, root.AbsoluteUri);
        Assert.Equal(new Uri(root, documentPath[1..]), new Uri(new Uri(address), Data(page, "document")));
        var links = Links().Matches(page).Select(link => new Uri(new Uri(address), link.Groups[1].Value)).ToList();
        Assert.Equal(4, links.Count);
        foreach (var link in links)
        {
            Assert.StartsWith(root.AbsoluteUri, link.AbsoluteUri, StringComparison.Ordinal);
            var answer = await app.AskAsync("GET", $"/{root.MakeRelativeUri(link)}", ("Accept-Encoding", "gzip"));
            Assert.Equal((200, "nosniff"), (answer.Status, answer["X-Content-Type-Options"]));
        }
    }

    [Fact]
    public async Task The_policy_allows_only_the_origin_of_the_page()
    {
        var policy = (await Apps.With().AskAsync("GET", "/swagger"))["Content-Security-Policy"];
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            policy);
    }

    [Fact]
    public async Task The_policy_allows_the_origins_of_the_options()
    {
        var app = Apps.With(configure: options => options.ConnectOrigins = ["https://api.example", "http://localhost:3000"]);
        Assert.Contains("connect-src 'self' https://api.example http://localhost:3000;", (await app.AskAsync("GET", "/swagger"))["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_contains_no_script_no_style_and_no_address_of_another_site()
    {
        var page = (await Apps.With().AskAsync("GET", "/swagger/")).Body;
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.All(Scripts().Matches(page), script => Assert.Equal("", script.Groups[1].Value));
    }

    [Theory]
    [InlineData("/swagger")]
    [InlineData("/swagger/")]
    [InlineData("/swagger/initializer.js")]
    [InlineData("/swagger/5.35.0/swagger-ui-bundle.js")]
    public async Task HEAD_returns_the_headers_of_GET(string path)
    {
        var app = Apps.With();
        var get = await app.AskAsync("GET", path, ("Accept-Encoding", "br"));
        var head = await app.AskAsync("HEAD", path, ("Accept-Encoding", "br"));
        Assert.Equal((200, ""), (head.Status, head.Body));
        Assert.Equal(get.Names().Select(name => get[name]), head.Names().Select(name => head[name]));
    }

    [Theory]
    [InlineData("POST", "/swagger")]
    [InlineData("OPTIONS", "/swagger/")]
    [InlineData("GET", "/swagger/unknown.js")]
    [InlineData("GET", "/swagger/swagger-ui-bundle.js")]
    [InlineData("GET", "/swagger/5.34.0/swagger-ui.css")]
    [InlineData("GET", "/swagger/../swagger")]
    [InlineData("GET", "/swaggers")]
    [InlineData("GET", "/Swagger")]
    [InlineData("GET", "/x/swagger")]
    [InlineData("GET", "/")]
    public async Task All_other_requests_reach_the_app(string method, string path)
    {
        var answer = await Apps.With().AskAsync(method, path);
        Assert.StartsWith("app: ", answer.Body, StringComparison.Ordinal);
        Assert.Null(answer["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("/swagger//")]
    [InlineData("/swagger/index.html/")]
    public async Task A_path_that_the_links_of_the_page_cannot_be_relative_to_returns_404(string path) => Assert.Equal(404, (await Apps.With().AskAsync("GET", path)).Status);

    [Fact]
    public async Task Both_paths_of_the_page_are_served_if_slashes_are_strict()
    {
        var app = ApiGatewayRestResolver.CreateBuilder().StrictSlashes().UseSwaggerUi().Build();

        Assert.Contains("href=\"./swagger/5.35.0/", (await app.AskAsync("GET", "/swagger")).Body, StringComparison.Ordinal);
        Assert.Contains("href=\"./5.35.0/", (await app.AskAsync("GET", "/swagger/")).Body, StringComparison.Ordinal);
    }

    private static string Data(string page, string name) => Regex.Match(page, $"data-{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<script[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
