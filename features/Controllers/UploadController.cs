namespace LambdaEventHandler.Features.Controllers;

public sealed class UploadController : Controller
{
    public object PostUploads() => new
    {
        ContentType = Request.Headers["content-type"],
        Request.BodyBytes?.Length,
        StartsWith = Convert.ToHexString(Request.BodyBytes.AsSpan(0, 4)),
    };
}
