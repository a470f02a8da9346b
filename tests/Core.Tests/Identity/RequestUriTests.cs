using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Identity;

public sealed class RequestUriTests
{
    private const string Api = "id.execute-api.eu-west-1.amazonaws.com";

    [Theory]
    // The path of a REST API never has the stage, and the URL at execute-api always does.
    [InlineData("REST", Api, "prod", "/a%20b/c", "https://id.execute-api.eu-west-1.amazonaws.com/prod/a%20b/c")]
    [InlineData("REST", Api, "prod", "/", "https://id.execute-api.eu-west-1.amazonaws.com/prod/")]
    [InlineData("REST", "api.example.com", "prod", "/v1/a", "https://api.example.com/v1/a")]
    [InlineData("REST", "api.example.com", "v1", "/v1/a", "https://api.example.com/v1/a")]
    [InlineData("REST", "API.example.com", null, "/a/../%2e%2e/b%2Fc", "https://api.example.com/a/../../b%2Fc")]
    // The path of an HTTP API always has a named stage, and the URL of a custom domain never does.
    [InlineData("HTTP 1.0", Api, "dev", "/dev/a", "https://id.execute-api.eu-west-1.amazonaws.com/dev/a")]
    [InlineData("HTTP", Api, "dev", "/dev/a", "https://id.execute-api.eu-west-1.amazonaws.com/dev/a")]
    [InlineData("HTTP", Api, "$default", "/a", "https://id.execute-api.eu-west-1.amazonaws.com/a")]
    [InlineData("HTTP", "api.example.com", "dev", "/dev/a", "https://api.example.com/a")]
    [InlineData("HTTP", "api.example.com", "dev", "/dev", "https://api.example.com/")]
    [InlineData("HTTP", "api.example.com", "dev", "/devious", "https://api.example.com/devious")]
    [InlineData("HTTP", "api.example.com", "$default", "/ä?#%", "https://api.example.com/%C3%A4%3F%23%25")]
    [InlineData("REST", "127.0.0.1:3000", "prod", "/a", "https://127.0.0.1:3000/a")]
    [InlineData("URL", "x.lambda-url.eu-west-1.on.aws", "$default", "/a", "https://x.lambda-url.eu-west-1.on.aws/a")]
    public async Task The_URI_is_the_one_that_the_client_called(string source, string domain, string? stage, string path, string expected) =>
        Assert.Equal(expected, await UriAsync(
            source,
            $$"""{"domainName":"{{domain}}","stage":{{(stage is null ? "null" : $"\"{stage}\"")}},"path":"{{(source == "REST" ? $"/{stage}" : "")}}{{path}}"}""",
            path));

    [Fact]
    public async Task The_URI_of_a_custom_domain_does_not_have_the_stage_that_payload_1_0_begins_with()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/dev/a", (Request request) => request.Uri.OriginalString);
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes("""{"version":"1.0","path":"/dev/a","httpMethod":"GET","requestContext":{"domainName":"api.example.com","stage":"dev"}}"""));

        using var reader = new StreamReader(await builder.Build().ResolveAsync(sent, new TestContext()));

        Assert.Contains("\"https://api.example.com/a\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_URI_has_the_path_unchanged() =>
        Assert.Equal("https://api.example.com/a/../../b%2Fc /a/../../b%2Fc", await Seen.OfAsync(
            "REST", """{"domainName":"api.example.com"}""", request => $"{request.Uri.AbsoluteUri} {request.Uri.AbsolutePath}", path: "/who", members: With("REST", "/a/../%2e%2e/b%2Fc", "{}")));

    [Fact]
    public async Task A_stripped_prefix_is_part_of_the_URI() =>
        Assert.Equal("https://api.example.com/payment/a", await Seen.OfAsync(
            "REST", """{"domainName":"api.example.com"}""", request => $"{request.Uri}", builder => builder.StripPrefixes("/payment"), "/payment/a"));

    [Theory]
    [InlineData("a=1&a=2&b", "?a=1&a=2&b")]
    [InlineData("q=%20+%2F", "?q=%20+%2F")]
    [InlineData("q=<b>#", "?q=%3Cb%3E%23")]
    [InlineData("q=ä", "?q=%C3%A4")]
    [InlineData("", "")]
    public async Task The_query_of_an_HTTP_API_is_sent_unchanged_unless_it_is_not_encoded(string query, string expected) =>
        Assert.Equal("https://api.example.com/who" + expected, await UriAsync("HTTP", """{"domainName":"api.example.com"}""", "/who", $$"""{"rawQueryString":"{{query}}"}"""));

    [Theory]
    [InlineData("\u0001", "%01")]
    [InlineData(" ", "%20")]
    [InlineData("\"", "%22")]
    [InlineData("#", "%23")]
    [InlineData("<", "%3C")]
    [InlineData(">", "%3E")]
    [InlineData("\\", "%5C")]
    [InlineData("^", "%5E")]
    [InlineData("`", "%60")]
    [InlineData("{", "%7B")]
    [InlineData("|", "%7C")]
    [InlineData("}", "%7D")]
    [InlineData("\u007f", "%7F")]
    [InlineData("!$'()*,;:@/?[]~", "!$'()*,;:@/?[]~")]
    public async Task Characters_that_a_query_cannot_have_are_encoded(string text, string expected) =>
        Assert.Equal($"https://api.example.com/who?q={expected}", await UriAsync(
            "HTTP", """{"domainName":"api.example.com"}""", "/who", new JsonObject { ["rawQueryString"] = $"q={text}" }.ToJsonString()));

    [Theory]
    [InlineData("www.example.com:8080", "www.example.com:8080")]
    [InlineData("[2001:db8::1]", "[2001:db8::1]")]
    [InlineData("my_host", "my_host")]
    [InlineData("[127.0.0.1]", "")]
    [InlineData("[::1%25x]", "")]
    [InlineData("1:2:3:4:5:6:7:8", "")]
    [InlineData("a:8", "a:8")]
    [InlineData("a:b80", "")]
    [InlineData("1:2:3:4:5:6:7:8:80", "")]
    [InlineData("a@b", "")]
    [InlineData("a/b", "")]
    [InlineData("a b", "")]
    [InlineData("..", "")]
    public async Task A_host_that_is_invalid_is_empty(string host, string expected) =>
        Assert.Equal(expected, await Seen.OfAsync("ALB", "{}", request => request.Host, members: $$"""{"headers":{"host":"{{host}}"} }"""));

    [Fact]
    public async Task The_query_of_a_REST_API_is_encoded() =>
        Assert.Equal("https://api.example.com/who?a%20b=1%262&a%20b=3", await UriAsync(
            "REST", """{"domainName":"api.example.com"}""", "/who", """{"multiValueQueryStringParameters":{"a b":["1&2","3"]},"queryStringParameters":{"a b":"3"}}"""));

    [Theory]
    [InlineData("www.example.com", "http", "http://www.example.com/who")]
    [InlineData("www.example.com:8080", "https", "https://www.example.com:8080/who")]
    [InlineData("[2001:db8::1]:8080", "HTTP", "http://[2001:db8::1]:8080/who")]
    [InlineData("www.example.com", "gopher", "https://www.example.com/who")]
    [InlineData("a@b", "https", "/who")]
    [InlineData("a/b", "https", "/who")]
    [InlineData("a b", "https", "/who")]
    [InlineData("a:b", "https", "/who")]
    [InlineData("a:70000", "https", "/who")]
    [InlineData("[::1%25x]", "https", "/who")]
    [InlineData("[", "https", "/who")]
    [InlineData("bücher.example", "https", "/who")]
    [InlineData(":80", "https", "/who")]
    [InlineData("..", "https", "/who")]
    [InlineData("", "https", "/who")]
    public async Task A_load_balancer_vouches_for_the_scheme_and_a_host_that_is_invalid_is_empty(string host, string scheme, string expected)
    {
        var uri = await UriAsync("ALB", "{}", "/who", $$"""{"headers":{"host":"{{host}}","x-forwarded-proto":"{{scheme}}"} }""");

        Assert.Equal(expected, uri);
    }

    [Theory]
    [InlineData("REST")]
    [InlineData("HTTP")]
    [InlineData("URL")]
    public async Task Headers_change_neither_scheme_nor_host_of_API_Gateway(string source)
    {
        var seen = await Seen.OfAsync(source, """{"domainName":"api.example.com"}""", request => $"{request.Scheme} {request.Host}",
            members: """{"headers":{"host":"evil.example","x-forwarded-proto":"http","x-forwarded-host":"evil.example","forwarded":"host=evil.example"},"multiValueHeaders":null}""");

        Assert.Equal("https api.example.com", seen);
    }

    [Theory]
    [InlineData("REST", "127.0.0.1:3000", "http")]
    [InlineData("HTTP", "localhost:3000", "http")]
    [InlineData("URL", "x.lambda-url.localhost:3000", "http")]
    [InlineData("REST", "127.0.0.1:3000", "https")]
    public async Task An_emulator_with_a_port_in_its_domain_name_vouches_for_the_scheme(string source, string domain, string scheme) =>
        Assert.Equal($"{scheme}://{domain}/who", await Seen.OfAsync(
            source, $$"""{"domainName":"{{domain}}"}""", request => request.Uri.OriginalString, members: $$"""{"headers":{"x-forwarded-proto":"{{scheme}}"},"multiValueHeaders":null}"""));

    [Fact]
    public void A_relative_URI_never_names_another_host()
    {
        var uri = new RequestBuilder("GET", "//evil.example/a").Build().Uri;

        Assert.False(uri.IsAbsoluteUri);
        Assert.Equal("/evil.example/a", uri.ToString());
    }

    [Fact]
    public async Task A_path_that_starts_with_two_slashes_keeps_the_host() =>
        Assert.Equal("https://api.example.com//evil.example/a", await UriAsync("REST", """{"domainName":"api.example.com"}""", "//evil.example/a"));

    private static Task<string> UriAsync(string source, string context, string path, string members = "{}") =>
        Seen.OfAsync(source, context, request => request.Uri.OriginalString, path: path, members: With(source, path, members));

    // The path exactly as given, whatever the source would make of it.
    private static string With(string source, string path, string members)
    {
        var json = JsonNode.Parse(members)!.AsObject();
        json[source is "HTTP" or "URL" ? "rawPath" : "path"] = path;
        return json.ToJsonString();
    }
}
