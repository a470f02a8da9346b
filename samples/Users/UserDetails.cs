namespace Users;

/// <summary>A user.</summary>
/// <param name="Details">The details; an empty object where there is no such user.</param>
public sealed record UserDetails(object Details);
