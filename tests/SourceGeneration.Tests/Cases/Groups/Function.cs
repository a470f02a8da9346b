using LambdaEventHandler;

public static class Function
{
    private const string Version = "v2/";

    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        var v1 = builder.MapGroup("/v1").With(new NoteAttribute("group"));
        v1.AddControllers();
        var inner = v1.MapGroup(Version).With(new NoteAttribute("inner"));
        inner.AddController<OrdersController>("/one");
        builder.MapGroup("/tenants/{tenant}").AddController<TenantController>().AddController<OrdersController>(prefix: "two");
        (builder.MapGroup("")).Use((request, next) => next(request)).MapGroup("/deep").AddControllers("er");
        IRouteBuilder routes = builder.MapGroup("/routes");
        routes.AddController<OrdersController>().AddController<PlainController>();
        IRouteBuilder whole = builder;
        whole.AddController<PlainController>("/unknown");
        yield return builder.Build();
    }
}

[Note("controller")]
[Route("orders")]
public sealed class OrdersController
{
    [Note("action")]
    public string Get(int id, Request request) => $"{id} {request.Path}";
}

[NonController]
public sealed class TenantController
{
    public string GetName(string tenant) => tenant;

    [HttpGet("/number/{number}")]
    public string Number([FromRoute] string tenant, int number) => $"{tenant} {number}";
}

public sealed class PlainController
{
    public string GetPlain(Request request) => request.Path;
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoteAttribute(string text) : Attribute
{
    public string Text => text;
}
