namespace LambdaEventHandler.Features.Controllers;

[Route("/body")]
public sealed class BodyController : Controller
{
    public object Post() => new
    {
        Text = Request.Body,
        Request.BodyBytes?.Length,
        Name = Request.Body is null ? null : Request.Json<Person>()?.Name,
    };

    public string? PostText() => Request.Body;
}
