namespace LambdaEventHandler.Features.Controllers.Convention;

[Route("/users")]
public sealed class RoutedController
{
    public Called Get() => new("Get()", new { });

    public Called Get(string userId) => new("Get(string userId)", new { userId });
}
