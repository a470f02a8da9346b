namespace LambdaEventHandler.Features.Controllers;

/// <summary>What a request says, whatever source it came from.</summary>
public sealed record Echo(
    string Method, string Path, string Name, string? Greeting, IReadOnlyList<string> Tags, string? Session, string? Language, string? Body);
