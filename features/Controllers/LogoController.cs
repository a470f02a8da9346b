using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Controllers;

public sealed class LogoController
{
    public Response GetLogo() => Response.Binary(SampleFile.Bytes("logo.svg"), "image/svg+xml");
}
