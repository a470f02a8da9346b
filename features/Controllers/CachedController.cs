namespace LambdaEventHandler.Features.Controllers;

[CacheControl("max-age=600")]
public sealed class CachedController
{
    public Response GetCached(string name) => name switch
    {
        "nobody" => throw new NotFoundException(),
        "teapot" => Response.Text("I'm a teapot", 418),
        "failure" => throw new InvalidOperationException("failure"),
        _ => Response.Text($"hello {name}"),
    };

    public Response GetCachedByHand() => new(200) { Body = "hello", Headers = { ["Cache-Control"] = "no-store" } };
}
