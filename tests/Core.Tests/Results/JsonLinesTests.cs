namespace LambdaEventHandler.Results;

/// <summary>Which format a client prefers by its Accept header (RFC 9110, section 12.5.1).</summary>
public sealed class JsonLinesTests
{
    private const string Lines = "application/jsonl";
    private const string NewlineDelimited = "application/x-ndjson";

    [Theory]
    [InlineData("application/jsonl", Lines)]
    [InlineData("APPLICATION/X-NDJSON", NewlineDelimited)]
    [InlineData(" application/jsonl ;charset=utf-8", Lines)]
    [InlineData("application/jsonl;charset=utf-8;q=1", Lines)]
    [InlineData("application/jsonl; Q=0.5", Lines)]
    [InlineData("application/jsonl;q=0", null)]
    [InlineData("application/jsonl;q=1.1", null)]
    [InlineData("application/jsonl;q=-1", null)]
    [InlineData("application/jsonl;q=x", null)]
    [InlineData("application/json", null)]
    [InlineData("*/*", null)]
    [InlineData("application/jsonl, */*", Lines)]
    [InlineData("application/jsonl, application/json", Lines)]
    [InlineData("application/json, application/jsonl", null)]
    [InlineData("application/json;q=0.9, application/jsonl", Lines)]
    [InlineData("application/jsonl;q=0.9, application/json", null)]
    [InlineData("application/jsonl;q=0.5, application/*;q=0.8", null)]
    [InlineData("application/jsonl;q=0.5, application/*;q=0.8, application/json;q=0.1", Lines)]
    [InlineData("application/jsonl;q=0.5, application/x-ndjson;q=0.6", NewlineDelimited)]
    [InlineData("application/jsonl, application/x-ndjson", Lines)]
    [InlineData("", null)]
    public void The_client_chooses_the_format(string accept, string? expected) => Assert.Equal(expected, JsonLines.Choose([accept]));

    [Fact]
    public void Several_headers_are_one_list()
    {
        Assert.Equal(Lines, JsonLines.Choose(["text/html", "application/jsonl"]));
        Assert.Null(JsonLines.Choose(["application/json", "application/jsonl"]));
        Assert.Null(JsonLines.Choose([]));
    }

    [Theory]
    [InlineData("application/jsonl", true)]
    [InlineData("Application/X-NDJSON ; charset=utf-8", true)]
    [InlineData("application/json", false)]
    [InlineData("application/jsonlines", false)]
    [InlineData(";application/jsonl", false)]
    [InlineData("", false)]
    public void A_content_type_of_JSON_lines_is_recognized(string contentType, bool expected) => Assert.Equal(expected, JsonLines.Is(contentType));
}
