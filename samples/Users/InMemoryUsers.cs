using System.Collections.Concurrent;

namespace Users;

/// <summary>Three users, and those that are added while the function runs. A real function asks its database.</summary>
public sealed class InMemoryUsers : IUserDirectory
{
    private readonly ConcurrentDictionary<string, string> _users = new(StringComparer.Ordinal)
    {
        ["user1"] = "details_here",
        ["user2"] = "details_here",
        ["user3"] = "details_here",
    };

    public IReadOnlyDictionary<string, string> All => new SortedDictionary<string, string>(_users, StringComparer.Ordinal);

    public bool TryAdd(string name, string details) => _users.TryAdd(name, details);
}
