namespace LambdaEventHandler;

/// <summary>An action that is ready to be routed to.</summary>
internal sealed class ActionDefinition(IReadOnlyList<string> methods, string template, string displayName, IReadOnlyList<object> metadata, ActionDelegate invoke, CompiledJson? result = null)
{
    /// <summary>The action's route, or null where its template does not parse.</summary>
    public Route? ToRoute(bool strictSlashes, ICollection<string> problems)
    {
        var ofTemplate = new List<string>();
        var parsed = RouteTemplate.Parse(template, ofTemplate, strictSlashes);
        foreach (var problem in ofTemplate)
        {
            problems.Add($"{displayName}: {problem}");
        }

        return parsed is null ? null : new Route(parsed, methods, displayName, metadata) { Endpoint = new ActionEndpoint(invoke, result).RunAsync };
    }
}
