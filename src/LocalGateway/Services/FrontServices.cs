namespace LambdaEventHandler.Gateway;

/// <summary>The services by the names that <c>--as</c> takes.</summary>
internal static class FrontServices
{
    public static IReadOnlyList<string> Names { get; } = ["rest", "http", "http-1.0", "url", "alb", "alb-multi"];

    public static FrontService Create(string name, string? stage) => name switch
    {
        "rest" => new RestApi(stage),
        "http" => new HttpApi(stage),
        "http-1.0" => new HttpApiPayload1(stage),
        "url" => new FunctionUrl(),
        "alb" => new LoadBalancer(hasMultiValueHeaders: false),
        "alb-multi" => new LoadBalancer(hasMultiValueHeaders: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such service."),
    };
}
