using System.IO.Compression;
using System.Text;

namespace LambdaEventHandler.SwaggerUi;

public sealed class FileTests
{
    private const string Script = "/swagger/5.35.0/swagger-ui-bundle.js";
    private const string Styles = "/swagger/5.35.0/swagger-ui.css";
    private const string Icon = "/swagger/5.35.0/favicon-32x32.png";
    private const string Initializer = "/swagger/initializer.js";

    /// <summary>The limit of a load balancer for the whole response (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).</summary>
    private const int LoadBalancerLimit = 1024 * 1024;

    [Theory]
    [InlineData(Script, "text/javascript; charset=utf-8", "br")]
    [InlineData(Script, "text/javascript; charset=utf-8", "gzip")]
    [InlineData(Styles, "text/css; charset=utf-8", "br")]
    [InlineData(Styles, "text/css; charset=utf-8", "gzip")]
    public async Task Files_of_Swagger_UI_are_sent_compressed_and_cached_for_a_year(string path, string contentType, string coding)
    {
        var answer = await Apps.With().AskAsync("GET", path, ("Accept-Encoding", coding));
        Assert.Equal((200, contentType, coding, true), (answer.Status, answer["Content-Type"], answer["Content-Encoding"], answer.IsBase64Encoded));
        Assert.Equal(("public, max-age=31536000, immutable", "Accept-Encoding"), (answer["Cache-Control"], answer["Vary"]));
        Assert.Equal(Decode(await Apps.With().AskAsync("GET", path, ("Accept-Encoding", coding == "br" ? "gzip" : "br"))), Decode(answer));
    }

    [Fact]
    public async Task The_script_is_that_of_the_version_in_its_address() =>
        Assert.Contains("5.35.0", Decode(await Apps.With().AskAsync("GET", Script, ("Accept-Encoding", "br"))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Styles, ".swagger-ui")]
    [InlineData(Initializer, "SwaggerUIBundle({")]
    public async Task Clients_that_accept_no_compression_receive_text(string path, string text)
    {
        foreach (var headers in new (string, string)[][] { [], [("Accept-Encoding", "")], [("Accept-Encoding", "deflate, br;q=0")], [("Accept-Encoding", "identity, gzip;q=0.5")] })
        {
            var answer = await Apps.With().AskAsync("GET", path, headers);
            Assert.Equal((200, null, false), (answer.Status, answer["Content-Encoding"], answer.IsBase64Encoded));
            Assert.Contains(text, answer.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>Uncompressed, it is larger than the response of a load balancer.</summary>
    [Theory]
    [InlineData(null, 200, "gzip")]
    [InlineData("identity, gzip;q=0.1", 200, "gzip")]
    [InlineData("identity, br;q=0.1, gzip;q=0.1", 200, "br")]
    [InlineData("*", 200, "br")]
    [InlineData("identity", 406, null)]
    [InlineData("", 406, null)]
    [InlineData("gzip;q=0, br;q=0", 406, null)]
    [InlineData("*;q=0", 406, null)]
    public async Task The_script_is_always_sent_compressed(string? accepted, int status, string? coding)
    {
        var answer = await Apps.With().AskAsync("GET", Script, accepted is null ? [] : [("Accept-Encoding", accepted)]);
        Assert.Equal((status, coding, "Accept-Encoding"), (answer.Status, answer["Content-Encoding"], answer["Vary"]));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("gzip;q=1.0, br;q=0.9", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.5, br;q=0", "gzip")]
    [InlineData("br;q=abc, gzip", "gzip")]
    [InlineData("br;q=2, gzip;level=9", null)]
    [InlineData("identity;q=0.9, br;q=0.8", null)]
    public async Task The_client_selects_the_coding(string accepted, string? coding) =>
        Assert.Equal(coding, (await Apps.With().AskAsync("GET", Styles, ("Accept-Encoding", accepted)))["Content-Encoding"]);

    [Theory]
    [InlineData(Script, "br")]
    [InlineData(Script, "gzip")]
    [InlineData(Script, null)]
    [InlineData(Styles, "br")]
    [InlineData(Styles, "gzip")]
    [InlineData(Styles, null)]
    [InlineData(Icon, null)]
    [InlineData("/swagger", null)]
    public async Task Each_response_fits_into_that_of_a_load_balancer(string path, string? accepted)
    {
        var answer = await Apps.With().AskAsync("GET", path, accepted is null ? [] : [("Accept-Encoding", accepted)]);
        Assert.Equal(200, answer.Status);
        Assert.InRange(answer.Body.Length, 1, LoadBalancerLimit * 2 / 3);
    }

    [Fact]
    public async Task The_icon_is_an_image()
    {
        var answer = await Apps.With().AskAsync("GET", Icon, ("Accept-Encoding", "br"));
        Assert.Equal(("image/png", null, null), (answer["Content-Type"], answer["Content-Encoding"], answer["Vary"]));
        Assert.Equal("PNG"u8.ToArray(), answer.Bytes[1..4]);
    }

    [Theory]
    [InlineData("/swagger", "{0}")]
    [InlineData("/swagger/", "W/{0}")]
    [InlineData(Initializer, "\"other\", {0}")]
    [InlineData(Script, "W/\"other\" ,W/{0}")]
    [InlineData(Icon, "*")]
    public async Task A_client_that_has_the_file_receives_304(string path, string known)
    {
        var app = Apps.With();
        var first = await app.AskAsync("GET", path, ("Accept-Encoding", "br"));
        var answer = await app.AskAsync("GET", path, ("Accept-Encoding", "br"), ("If-None-Match", string.Format(null, known, first["ETag"])));
        Assert.Equal((304, "", first["ETag"]), (answer.Status, answer.Body, answer["ETag"]));
        Assert.Equal((first["Cache-Control"], first["Vary"]), (answer["Cache-Control"], answer["Vary"]));
        Assert.Null(answer["Content-Encoding"]);
    }

    [Fact]
    public async Task Each_file_and_coding_has_its_own_validator()
    {
        var app = Apps.With();
        var tags = new HashSet<string?>();
        foreach (var (path, coding) in new[] { ("/swagger", ""), ("/swagger/", ""), (Initializer, ""), (Icon, ""), (Script, "br"), (Script, "gzip"), (Styles, "br"), (Styles, "gzip"), (Styles, "") })
        {
            Assert.True(tags.Add((await app.AskAsync("GET", path, ("Accept-Encoding", coding), ("If-None-Match", "\"other\"")))["ETag"]));
        }

        Assert.All(tags, tag => Assert.Matches("^\"[0-9a-f]{32}\"$", tag));
    }

    private static string Decode(Answer answer)
    {
        var bytes = new MemoryStream(answer.Bytes);
        using var stream = answer["Content-Encoding"] == "br" ? (Stream)new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
