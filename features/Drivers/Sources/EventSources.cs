namespace LambdaEventHandler.Features.Drivers.Sources;

/// <summary>Every service that can stand in front of the function.</summary>
internal static class EventSources
{
    public static readonly EventSource Rest = new RestSource("a REST API", "api-gateway-rest");

    public static readonly IReadOnlyList<EventSource> All =
    [
        Rest,
        new RestSource("an HTTP API with payload 1.0", "http-api-1.0"),
        new HttpApiSource("an HTTP API", "http-api-2.0", decodesPath: true),
        new HttpApiSource("a Function URL", "function-url", decodesPath: false),
        new AlbSource("an ALB", "alb", multiValue: false),
        new AlbSource("an ALB with multi-value headers", "alb-multi-value", multiValue: true),
    ];

    public static EventSource Named(string name) => All.Single(source => source.Name == name);
}
