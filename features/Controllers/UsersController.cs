namespace LambdaEventHandler.Features.Controllers;

[Route("/users")]
public sealed class UsersController
{
    private static readonly string[] Names = ["user1", "user2", "user3"];

    public object Get(int limit = 10) => new { Items = Names.Take(limit).Select(name => new Dictionary<string, string> { [name] = "details_here" }) };

    public object Get(string userName) => new { Details = Names.Contains(userName) ? "details_here" : new object() };
}
