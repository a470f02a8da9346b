namespace LambdaEventHandler.Forms;

public sealed class DeclarationTests
{
    [Fact]
    public void A_form_beside_a_JSON_body_is_reported() => Assert.EndsWith(
        "the parameter 'order' is bound from the body as JSON, and 'photo' from the same body by [FromForm], but a body has only one format. "
        + "Mark 'order' with [FromForm], too, or remove one of the parameters.",
        ProblemOf("POST", (Order order, FormFile photo) => $"{order} {photo}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_form_beside_a_parameter_marked_with_FromBody_is_reported() => Assert.Contains(
        "the parameter 'pieces' is bound from the body as JSON, and 'article' from the same body by [FromForm]",
        ProblemOf("PUT", ([FromForm] string article, [FromBody] int pieces) => $"{article} {pieces}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_form_of_a_GET_request_is_reported() => Assert.EndsWith(
        "the parameter 'article' is bound from the body by [FromForm], but a GET request does not have a body. "
        + "Use another method, such as POST, or mark the parameter with [FromQuery] to bind it from the query string.",
        ProblemOf("GET", ([FromForm] string article) => article),
        StringComparison.Ordinal);

    [Fact]
    public void The_files_of_a_HEAD_request_are_reported() => Assert.Contains(
        "the parameter 'photos' is bound from the body by [FromForm], but a HEAD request does not have a body.",
        ProblemOf("HEAD", (List<FormFile> photos) => photos.Count),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_form_can_also_be_taken_unchanged_for_example_to_verify_its_signature()
    {
        var app = FormCalls.App(([FromBody] byte[] body, [FromForm] string article) => $"{body.Length} {article}");

        Assert.Equal("200 11 tea", await app.PostFormAsync("article=tea"));
    }

    private static string ProblemOf(string method, Delegate handler)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Map([method], "/", handler);
        return Assert.Single(Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
    }

    internal sealed record Order(string Article);
}
