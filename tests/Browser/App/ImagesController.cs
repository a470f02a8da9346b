namespace LambdaEventHandler.Browser;

[Route("/images")]
public sealed class ImagesController
{
    private const string RedSvg = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#f00"/></svg>""";

    // 2 by 2 pixels of pure blue.
    private static readonly byte[] BluePng = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAD0lEQVR42mNgYPgPRmAKABf2A/3HkIu0AAAAAElFTkSuQmCC");

    [Compress]
    [HttpGet("logo.svg")]
    public Response GetLogo() => new() { ContentType = "image/svg+xml", Body = RedSvg };

    [HttpGet("dot.png")]
    public Response GetDot() => Response.Binary(BluePng, "image/png");
}
