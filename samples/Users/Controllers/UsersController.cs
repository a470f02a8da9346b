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

    /// <summary>Adds a user.</summary>
    /// <exception cref="UserExistsException">The name is taken.</exception>
    // POST /users
    [ProducesResponse(201, typeof(UserDetails), Description = "The user is added.")]
    public Response Post(NewUser user) => users.TryAdd(user.Name, user.Details)
        ? Created($"/users/{user.Name}", new UserDetails(user.Details))
        : throw new UserExistsException(user.Name);

    private static Dictionary<string, string> Item(KeyValuePair<string, string> user) => new() { [user.Key] = user.Value };
}
