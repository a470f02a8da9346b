namespace LambdaEventHandler.Gateway;

/// <summary>A Lambda Function URL without authorization (AWS: "Invoking Lambda function URLs"). Its path stays encoded.</summary>
internal sealed class FunctionUrl() : Payload2Service(LocalAccount.FunctionUrlId, LocalAccount.FunctionUrlDomain)
{
    public override string Title => "Lambda Function URL";

    public override int BodyLimit => ServiceLimits.LambdaPayload;

    public override ServiceAnswer RequestTooLarge => ServiceAnswer.Json(413, """{"Message":"Request Entity Too Large"}""");

    public override ServiceAnswer BadRequest => ServiceAnswer.Json(400, """{"Message":"Bad Request"}""");

    public override ServiceAnswer FunctionFailed => ServiceAnswer.Text(502, "text/plain", "Internal Server Error");

    protected override string AccountId => "anonymous";

    protected override string UsualContentType => "application/json";

    public override ServiceAnswer Sign(ServiceAnswer answer, ReceivedRequest request) => answer.With(ForwardedHeaders.TraceId, request.TraceId);

    protected override string PathOf(ReceivedRequest request) => request.Target.Path;

    protected override ReceivedHeaders HeadersOf(ReceivedRequest request) => ForwardedHeaders.Of(request);
}
