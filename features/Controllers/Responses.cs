namespace LambdaEventHandler.Features.Controllers;

public sealed record Todo(int Id, string Title);

public sealed class ResponsesController
{
    public Response GetTodos()
    {
        var response = Response.Json(new List<Todo> { new(1, "tea"), new(2, "more tea") }, 201);
        response.Headers["X-Transaction-Id"] = "4711";
        return response;
    }

    public Response DeleteTodos() => Response.NoContent();

    public void PutTodos()
    {
    }

    public Task PatchTodos() => Task.CompletedTask;

    public Response GetOld() => Response.Redirect("/new");

    public Response GetTyped() => new(200)
    {
        ContentType = "text/plain",
        Body = "<p>hello</p>",
        Headers = { ["Content-Type"] = "text/html; charset=utf-8" },
    };

    public Response GetUntyped() => new(200) { Body = "hello" };
}

[Route("/values")]
public sealed class ValuesController
{
    public string GetText() => """{"not": "parsed"}""";

    public int GetNumber() => 42;

    public bool GetFlag() => true;

    public object? GetNothing() => null;

    public IReadOnlyList<int> GetList() => [1, 2, 3];

    public object GetObject() => new { FirstName = "lessa" };
}

/// <summary>Returns a header with two values, and two cookies.</summary>
public sealed class VisitController
{
    public Response GetVisit()
    {
        var response = Response.Text("welcome");
        response.Headers.Add("Link", "</1>; rel=prev");
        response.Headers.Add("Link", "</3>; rel=next");
        response.Cookies.Add("theme=dark; Path=/");
        response.Cookies.Add("seen=1; Path=/");
        return response;
    }
}

public sealed class LoginController
{
    public Response PostLogin()
    {
        var response = Response.NoContent();
        response.Cookies.Add(new Cookie("session", "5f2b9c") { MaxAge = TimeSpan.FromHours(1) });
        return response;
    }
}

public sealed class ParcelsController : Controller
{
    public Response PostParcels() => CreatedAt("{id}", new { Id = "a/1 é" }, new { Id = "a/1 é" });

    public Response PutParcels() => Created("/parcels/7", new { Id = 7 });

    public Response GetParcels() => Redirect("~/parcels/list");

    public Response DeleteParcels() => Redirect("/elsewhere");

    public string PatchParcels() => Request.PathBase;
}

/// <summary>Returns the same Response object every time, which the pipeline must not change.</summary>
public sealed class TeapotController
{
    private static readonly Response Teapot = new(418)
    {
        ContentType = "application/json",
        Body = """{"message": "I'm a teapot"}""",
        Headers = { ["X-Custom"] = "X-Value" },
    };

    public Response GetHello() => Teapot;
}

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
