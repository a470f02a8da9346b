using LambdaEventHandler;

namespace Users.Controllers;

[Route("/users")]
[Compress]
public sealed class UsersController(IUserDirectory users) : Controller
{
    // GET /users?limit=10
    public UserList Get(int limit = 10) => new([.. users.All.Take(limit).Select(Item)]);

    // GET /users/{username}
    public UserDetails Get(string username) => new(users.All.TryGetValue(username, out var details) ? details : new { });

    private static Dictionary<string, string> Item(KeyValuePair<string, string> user) => new() { [user.Key] = user.Value };
}
