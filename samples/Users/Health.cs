namespace Users;

/// <summary>How the function is.</summary>
/// <param name="Status">OK, if it can answer at all.</param>
public sealed record Health(string Status);
