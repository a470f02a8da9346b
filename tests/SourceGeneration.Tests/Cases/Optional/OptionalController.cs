using LambdaEventHandler;

namespace Optional;

[Route("/optional")]
public sealed class OptionalController
{
    [HttpGet("{id:int?}")]
    public string One(int? id, string? other) => $"{id} {other}";

    [HttpGet("page/{page:int=1}")]
    public string Page(int page) => $"{page}";

    [HttpGet("pages/{page=2}")]
    public string Pages(int page = 7) => $"{page}";

    [HttpAny("named/{name?}")]
    public string Named(Request request, string name = "nobody") => $"{request.Method} {name}";

    [HttpPost("named/{name?}")]
    public string Posted(string? name) => $"posted {name}";

    [HttpAny]
    public string Everything(Request request) => request.Method;
}
