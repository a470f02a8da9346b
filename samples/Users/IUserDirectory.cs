namespace Users;

/// <summary>Knows the users.</summary>
public interface IUserDirectory
{
    /// <summary>The users' details by their names.</summary>
    IReadOnlyDictionary<string, string> All { get; }

    /// <summary>Adds a user, unless the name is taken.</summary>
    /// <returns>Whether the user was added.</returns>
    bool TryAdd(string name, string details);
}
