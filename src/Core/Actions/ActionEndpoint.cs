namespace LambdaEventHandler;

/// <summary>An action with its route and endpoint.</summary>
/// <param name="methods">The HTTP methods.</param>
/// <param name="template">The whole route template.</param>
/// <param name="displayName">The name for messages.</param>
/// <param name="metadata">The attributes, the nearest last.</param>
/// <param name="invoke">Binds the arguments and calls the action.</param>
/// <param name="describer">Describes the action on first use.</param>
/// <param name="index">The action, for a describer of several.</param>
/// <param name="result">How the result is written, if that was compiled.</param>
/// <param name="parsed">The template, if it is parsed already.</param>
/// <param name="signature">The name with the parameters, which distinguishes overloads.</param>
internal sealed class ActionDefinition(
    IReadOnlyList<string> methods, string template, string displayName, IReadOnlyList<object> metadata, ActionDelegate invoke, IActionDescriber describer, int index, CompiledJson? result = null, RouteTemplate? parsed = null, string? signature = null)
{
    /// <summary>Gets whether a package added the action for itself.</summary>
    public bool IsOfPackage { get; init; }

    public string Template => template;

    /// <summary>Returns the action with the metadata of a group, which precedes its own.</summary>
    public ActionDefinition Within(IReadOnlyList<object> outer) => new(methods, template, displayName, [.. outer, .. metadata], invoke, describer, index, result, parsed, signature);

    /// <summary>Adds the action's route and endpoint, unless its template is invalid. The template of a compiled action is parsed here; that of a reflected one was by the convention.</summary>
    public void AddTo(List<Route> routes, List<BehaviorDelegate> endpoints, bool strictSlashes, ICollection<string> problems)
    {
        var ofTemplate = new List<string>();
        var route = parsed ?? RouteTemplate.Parse(template, ofTemplate);
        if (strictSlashes)
        {
            route = route?.WithTrailingSlashes(ofTemplate);
        }

        foreach (var problem in ofTemplate)
        {
            problems.Add($"{displayName}: {problem}");
        }

        if (route is not null)
        {
            routes.Add(new Route(route, methods, displayName, metadata, endpoints.Count, describer, index, signature) { IsOfPackage = IsOfPackage });
            endpoints.Add(new ActionEndpoint(invoke, result).RunAsync);
        }
    }
}

/// <summary>Defines a source of actions: the controllers of an assembly, one controller, or a mapped route.</summary>
internal interface IActionSource
{
    /// <summary>Adds the actions, registers the services that they require, and reports problems.</summary>
    /// <param name="actions">The list to add the actions to.</param>
    /// <param name="prefix">The prefix of the group that contains the source; empty without a group.</param>
    /// <param name="services">The registry of the required services.</param>
    /// <param name="problems">The list to add the problems to.</param>
    void AddActions(CompactList<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems);
}

/// <summary>Binds the arguments of an action and calls it.</summary>
/// <param name="request">The request.</param>
/// <returns>The awaited result of the action; <see cref="NoResult"/> if it returns nothing.</returns>
internal delegate ValueTask<object?> ActionDelegate(Request request);

/// <summary>The innermost step of the pipeline: runs the action and converts its result to a response.</summary>
internal sealed class ActionEndpoint(ActionDelegate invoke, CompiledJson? result)
{
    public ValueTask<Response> RunAsync(Request request)
    {
        var pending = invoke(request);
        return pending.IsCompletedSuccessfully ? new(ActionResult.ToResponse(pending.Result, result)) : AwaitAsync(pending);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<object?> pending) => ActionResult.ToResponse(await pending.ConfigureAwait(false), result);
}

/// <summary>Converts the result of an action to a response. Behaviors get a copy (<see cref="ResponseCopy"/>), so that none of them has a response that is owned.</summary>
internal static class ActionResult
{
    public static Response ToResponse(object? result, CompiledJson? compiled) => result switch
    {
        NoResult => new Response(204) { IsOwned = true },
        Response response => response,
        string text => new Response { Body = text, IsOwned = true },
        byte[] bytes => new Response { Body = bytes, IsOwned = true },
        ReadOnlyMemory<byte> memory => new Response { Body = memory, IsOwned = true },
        Stream stream => new Response { Body = stream, IsOwned = true },
        _ => Response.FromResult(result, compiled),
    };
}

/// <summary>The result of an action that returns nothing.</summary>
internal sealed class NoResult
{
    public static readonly NoResult Value = new();

    private NoResult()
    {
    }
}
