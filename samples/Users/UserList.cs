namespace Users;

/// <summary>Some users.</summary>
/// <param name="Items">Each an object with the user's name and details.</param>
public sealed record UserList(IReadOnlyList<IReadOnlyDictionary<string, string>> Items);
