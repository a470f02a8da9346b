using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Controllers;

[Route("/bytes")]
public sealed class BytesController
{
    private static byte[] Pixel => SampleFile.Bytes("pixel.png");

    public byte[] GetArray() => Pixel;

    public ReadOnlyMemory<byte> GetMemory() => Pixel;

    public Stream GetStream() => new MemoryStream(Pixel);

    public Response GetEncoded() => new(200)
    {
        ContentType = "text/plain; charset=utf-8",
        Body = "as good as encoded",
        Headers = { ["Content-Encoding"] = "br" },
    };
}

public sealed class LogoController
{
    public Response GetLogo() => Response.Binary(SampleFile.Bytes("logo.svg"), "image/svg+xml");
}

public sealed class MirrorController : Controller
{
    public Response PostMirror() => Response.Binary(Request.BodyBytes, Request.Headers["Content-Type"]!);
}
