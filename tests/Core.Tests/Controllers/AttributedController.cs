namespace LambdaEventHandler;

[Route("/users")]
[CacheControl("no-store")]
public sealed class AttributedController
{
    [HttpGet]
    [HttpHead("/{id}/exists")]
    public string Find(int id) => $"{id}";

    [AcceptVerbs("PUT", "patch", Route = "{id}")]
    [CacheControl("max-age=5")]
    public string Change([FromRoute("id")] int user, [FromQuery("q")] string? query) => $"{user} {query}";

    public string Get([FromHeader] string agent) => agent;

    [Route("{id}/done")]
    public string PostDone(int id) => $"{id} done";

    [NonAction]
    public string GetSecret() => "secret";

    public string Getaway => "no action";
}
