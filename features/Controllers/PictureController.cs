namespace LambdaEventHandler.Features.Controllers;

public sealed class PictureController
{
    public Response GetPhoto() => Response.Binary(new byte[4096], "image/jpeg");

    public Response GetDrawing() => new() { ContentType = "image/svg+xml", Body = $"<svg xmlns='http://www.w3.org/2000/svg'>{string.Concat(Enumerable.Repeat("<path d='M0 0h1v1z'/>", 200))}</svg>" };
}
