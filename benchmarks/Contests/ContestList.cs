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
        ["dispatch.idle.description"] = () => Idle(static builder => builder.UseOpenApi(static options => options.IsPublic = true).UseSwaggerUi(configure: static options => options.IsPublic = true)),
        ["dispatch.idle.validation"] = () => Idle(static builder => builder.UseValidation()),
        ["dispatch.idle.fluent"] = () => Idle(static builder => builder.UseFluentValidation()),
        ["dispatch.idle.authorization"] = () => Idle(static builder => builder.UseAuthorization()),
        ["dispatch.idle.compression"] = () => Idle(static builder => builder.UseCompression()),
        ["dispatch.idle.conditional"] = () => Idle(static builder => builder.UseConditionalRequests()),
        ["dispatch.idle.tokens"] = () => Idle(static builder => builder.UseJwtBearer(static options => (options.Authority, options.Audience) = ("https://login.example.com", "orders")), SampleEvent.ReadRestWith(authorization: null)),
        ["dispatch.idle.forms"] = () => Idle(static builder => builder.UseForms(static forms => forms.MaxFileBytes = 1024)),
        ["dispatch.typed"] = () => new("bare", SampleEvent.Read("rest.json"), RestHandler.Handle, TypedForm.Dispatch(Apps.WithControllers(), Context)),
    };

    private static Contest Idle(Func<ResolverBuilder<ApiGatewayRestResolver>, ResolverBuilder<ApiGatewayRestResolver>> use, byte[]? request = null) =>
        new("without", request ?? SampleEvent.Read("rest.json"), Dispatch(Apps.WithControllers()), Dispatch(Apps.WithIdle(use)));

    private static Func<Stream, Stream> Dispatch(Resolver app) => request => app.ResolveAsync(request, Context).GetAwaiter().GetResult();

    private static Contest Routes(int count) =>
        new("one route", SampleEvent.Read("rest.json"), Dispatch(Apps.WithRoutes(1)), Dispatch(Apps.WithRoutes(count)));

    private static byte[] PostEvent() =>
        SampleEvent.ReadRest("POST", "/todos", """{"id":17,"title":"Write down what was measured","done":false,"tags":["benchmarks","honesty"]}""");
}
