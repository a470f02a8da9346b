namespace LambdaEventHandler.Gateway;

/// <summary>
/// An API Gateway HTTP API with payload 2.0 and its <c>$default</c> route (AWS: "Create AWS Lambda proxy integrations for HTTP APIs in API Gateway").
/// Its path arrives decoded, with a named stage in front.
/// </summary>
internal sealed class HttpApi(string? stage) : Payload2Service(LocalAccount.ApiId, LocalAccount.ApiDomain)
{
    public const string UnnamedStage = "$default";

    /// <summary>The content type of a response that has none.</summary>
    public const string ContentTypeOfText = "text/plain; charset=utf-8";

    public override string Title => "API Gateway HTTP API";

    public override string Stage => stage ?? UnnamedStage;

    public override int BodyLimit => ServiceLimits.ApiGatewayBody;

    public override ServiceAnswer RequestTooLarge => ServiceAnswer.Json(413, """{"message":"Request Entity Too Large"}""");

    public override ServiceAnswer BadRequest => ServiceAnswer.Json(400, """{"message":"Bad Request"}""");

    public override ServiceAnswer FunctionFailed => ServiceAnswer.Json(500, """{"message":"Internal Server Error"}""");

    protected override string AccountId => LocalAccount.Id;

    protected override string UsualContentType => ContentTypeOfText;

    protected override string PathOf(ReceivedRequest request)
    {
        var path = Uri.UnescapeDataString(request.Target.Path);
        return Stage == UnnamedStage ? path : StagePath.With(path, Stage);
    }

    protected override ReceivedHeaders HeadersOf(ReceivedRequest request)
    {
        var headers = ForwardedHeaders.Of(request);
        headers.Set("Content-Length", $"{request.Body.Length}");
        return headers;
    }
}
