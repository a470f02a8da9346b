using LambdaEventHandler;

namespace Attributes;

[Route("/items/{tenant}")]
public sealed class AttributesController
{
    private const string Template = "/const/{id}";

    [HttpGet("/{id}/parts/{part}")]
    public string Part(string tenant, int id, string part) => $"{tenant} {id} {part}";

    [HttpPost, HttpPut]
    public string Store(string tenant, string name) => $"{tenant} {name}";

    [AcceptVerbs("get", "Delete", Route = "/verbs/{id}")]
    public string Verbs(string tenant, int id) => $"{tenant} {id}";

    [AcceptVerbs("PATCH")]
    public string Patched(string tenant, int id) => $"{tenant} {id}";

    [Route("/routed/{id}")]
    public string GetRouted(string tenant, int id) => $"{tenant} {id}";

    [HttpGet(Template)]
    [HttpHead(Template)]
    [HttpOptions(template: "/options")]
    public string Constant(string tenant, int? id) => $"{tenant} {id}";

    [HttpDelete("{**path}")]
    [HttpPatch("{first}-{second}")]
    public string Whole(Request request) => string.Join('+', request.RouteValues.ToDictionary().Values);

    public string GetNamed(
        [FromRoute("tenant")] string who,
        [FromQuery("page-size")] int size,
        [FromQuery(Name = "page")] int? number,
        [FromHeader("X-Trace")] string? trace,
        [FromHeader] string? accept) => $"{who} {size} {number} {trace} {accept}";

    [NonAction]
    public string GetNothing() => "";

    [HttpGet("/when/{day:int}/{code:regex(^[[a-z]]{{2}}$)}")]
    public string Constrained(string tenant, int day, string code) => $"{tenant} {day} {code}";
}
