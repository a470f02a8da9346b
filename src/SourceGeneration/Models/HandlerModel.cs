namespace LambdaEventHandler.SourceGeneration;

/// <summary>A call of a Map method whose handler can be compiled.</summary>
/// <param name="Interception">The attribute that identifies the call for the compiler.</param>
/// <param name="TakesMethods">Whether the call passes the HTTP methods: <c>Map</c> does, <c>MapGet</c> does not.</param>
/// <param name="Methods">The HTTP methods.</param>
/// <param name="Template">The whole route template: the prefixes of groups included.</param>
/// <param name="DisplayName">The name for messages.</param>
/// <param name="Action">The handler.</param>
internal sealed record HandlerModel(string Interception, bool TakesMethods, EquatableArray<string> Methods, string Template, string DisplayName, ActionModel Action);

/// <summary>A call of a Map method, with its location for diagnostics.</summary>
/// <param name="Location">The location.</param>
/// <param name="Model">The handler, or null if it can't be compiled.</param>
/// <param name="InterceptionBlocker">Why it can't be compiled, or null.</param>
internal sealed record LocatedHandler(SourceLocation Location, HandlerModel? Model, InterceptionBlocker? InterceptionBlocker)
{
    /// <summary>Gets what the calls for the same app have in common, or null if that is not known.</summary>
    public string? App { get; init; }
}
