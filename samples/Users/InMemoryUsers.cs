namespace Users;

/// <summary>Three users. A real function asks its database.</summary>
public sealed class InMemoryUsers : IUserDirectory
{
    public IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["user1"] = "details_here",
        ["user2"] = "details_here",
        ["user3"] = "details_here",
    };
}
