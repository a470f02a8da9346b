using Amazon.Lambda.Core;
using LambdaEventHandler.Benchmarks.Bare;
using LambdaEventHandler.Benchmarks.Cold;
using LambdaEventHandler.Benchmarks.Ours;

namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>What is compared in one process, by name.</summary>
internal static class ContestList
{
    private static readonly ILambdaContext Context = new ColdContext();

    public static IReadOnlyDictionary<string, Func<Contest>> All { get; } = new Dictionary<string, Func<Contest>>
    {
        ["dispatch.rest"] = () => new("bare", SampleEvent.Read("rest.json"), RestHandler.Handle, Dispatch(Apps.WithControllers())),
        ["dispatch.http"] = () => new("bare", SampleEvent.Read("http.json"), HttpHandler.Handle, Dispatch(Apps.WithControllers().As<ApiGatewayHttpResolver>())),
        ["dispatch.alb"] = () => new("bare", SampleEvent.Read("alb.json"), AlbHandler.Handle, Dispatch(Apps.WithControllers().As<AlbResolver>())),
        ["routing.100"] = () => Routes(100),
        ["routing.10000"] = () => Routes(10_000),
        ["dispatch.post"] = () => new("bare", PostEvent(), RestHandler.Handle, Dispatch(Apps.WithControllers())),
        ["dispatch.large"] = () => new("bare", SampleEvent.ReadRest("GET", "/todos"), RestHandler.Handle, Dispatch(Apps.WithControllers())),
        ["dispatch.notfound"] = () => new("bare", SampleEvent.ReadRest("GET", "/nothing/here"), RestHandler.Handle, Dispatch(Apps.WithControllers())),
        ["dispatch.plugins"] = () => new("bare", SampleEvent.Read("rest.json"), CorsHandler.Handle, Dispatch(Apps.WithPlugins())),
        ["dispatch.idle"] = () => new("without", SampleEvent.Read("rest.json"), Dispatch(Apps.WithControllers()), Dispatch(Apps.WithDescription())),
        ["dispatch.typed"] = () => new("bare", SampleEvent.Read("rest.json"), RestHandler.Handle, TypedForm.Dispatch(Apps.WithControllers(), Context)),
    };

    private static Func<Stream, Stream> Dispatch(Resolver app) => request => app.ResolveAsync(request, Context).GetAwaiter().GetResult();

    private static Contest Routes(int count) =>
        new("one route", SampleEvent.Read("rest.json"), Dispatch(Apps.WithRoutes(1)), Dispatch(Apps.WithRoutes(count)));

    private static byte[] PostEvent() =>
        SampleEvent.ReadRest("POST", "/todos", """{"id":17,"title":"Write down what was measured","done":false,"tags":["benchmarks","honesty"]}""");
}
