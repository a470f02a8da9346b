namespace Users;

/// <summary>Knows the users.</summary>
public interface IUserDirectory
{
    /// <summary>The users' details by their names.</summary>
    IReadOnlyDictionary<string, string> All { get; }
}
