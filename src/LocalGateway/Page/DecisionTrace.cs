using System.Globalization;
using System.Text;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>A sentence of the decision trace.</summary>
/// <param name="Topic">What was decided: the route, the response, CORS, or compression.</param>
/// <param name="Text">Why.</param>
internal sealed record Decision(string Topic, string Text);

/// <summary>Explains why a request received its response: which route, behavior, or exception decided, and why it has no CORS headers and is not compressed.</summary>
internal static class DecisionTrace
{
    private const string Gateway = "Gateway";
    private const string Routing = "Route";
    private const string Outcome = "Response";

    public static IReadOnlyList<Decision> Of(Invocation invocation, FrontService service)
    {
        if (invocation.Rejection is { } rejection)
        {
            return [new(Gateway, $"The gateway returned {invocation.Response.StatusCode} without the app. {rejection}")];
        }

        return [.. OfRoute(invocation.Trace.Routing, invocation.Response.StatusCode, service), .. OfResponse(invocation, service), .. HeaderDecisions.Of(invocation, service)];
    }

    private static IEnumerable<Decision> OfRoute(TracedRouting? routing, int status, FrontService service)
    {
        if (routing is null)
        {
            yield return new(Routing, "The app did not route the request, or it was built before the gateway started, so that it is not observed.");
            yield break;
        }

        if (routing.PathBase.Length > 0)
        {
            yield return new(Routing, $"{routing.PathBase} was removed from the path: the stage, or a prefix of StripPrefixes.");
        }

        if (routing.Route is { } route)
        {
            yield return new(Routing, $"{routing.Method} {routing.Path} matches {route}.");
        }
        else if (routing.OfPath is [_, ..] others)
        {
            var methods = string.Join(", ", others.Select(other => other.Method));
            yield return new(Routing, $"No route matches: {routing.Path} has routes for {methods}, and none for {routing.Method}.{(status == 404 ? " The response is 404, and 405 with UseMethodNotAllowed()." : "")}");
        }
        else
        {
            yield return new(Routing, $"No route matches {routing.Path}.");
            foreach (var near in NearRoutes.Of(routing, service.Stage))
            {
                yield return new(Routing, near);
            }
        }
    }

    private static IEnumerable<Decision> OfResponse(Invocation invocation, FrontService service)
    {
        var steps = invocation.Trace.Steps;
        var thrown = steps.Where(step => step.Exception is not null).MaxBy(step => step.Depth);
        if (thrown is not null)
        {
            yield return new(Outcome, Describe(thrown));
        }
        else if (steps.MaxBy(step => step.Depth) is { } innermost && invocation.Trace.Routing is { } routing)
        {
            yield return new(Outcome, DescribeInnermost(innermost, routing));
        }

        foreach (var change in ChangesOf(steps, thrown))
        {
            yield return change;
        }

        if (invocation.Failure is MalformedResponseException malformed)
        {
            yield return new(Outcome, $"{service.Title} returned {invocation.Response.StatusCode}, because it cannot send the function's response: {malformed.Message}");
        }
        else if (invocation.Failure is { } failure)
        {
            yield return new(Outcome, $"{service.Title} returned {invocation.Response.StatusCode}, because the function failed: {failure.GetType().Name}: {failure.Message}");
        }
    }

    private static string DescribeInnermost(TracedStep innermost, TracedRouting routing) => innermost.Step switch
    {
        { IsAction: true } => $"The action returned {innermost.Status}.",
        { Order: null or >= BehaviorOrder.Serialization } when routing.Route is null && innermost.Status is 404 or 405 => $"Without a route, the response is {innermost.Status}.",
        { Order: null or >= BehaviorOrder.Serialization } when routing.Route is null => $"Without a route, OnNotFound or {innermost.Step.Name} returned {innermost.Status}.",
        _ => $"{innermost.Step.Name} returned {innermost.Status} without calling the rest of the pipeline{(routing.Route is null ? "" : ", so the action was not called")}.",
    };

    /// <summary>Describes the behaviors that changed the status, from the innermost to the outermost.</summary>
    private static IEnumerable<Decision> ChangesOf(IReadOnlyList<TracedStep> steps, TracedStep? thrown)
    {
        var inner = thrown;
        foreach (var step in steps.Where(step => thrown is null || step.Depth < thrown.Depth).OrderByDescending(step => step.Depth))
        {
            if (inner?.Exception is not null && step.Exception is null)
            {
                yield return new(Outcome, $"{step.Step.Name} returned {step.Status} for the exception.");
            }
            else if (inner is { Status: { } before } && step.Status is { } after && before != after)
            {
                yield return new(Outcome, $"{step.Step.Name} changed the status from {before} to {after}.");
            }

            inner = step;
        }
    }

    private static string Describe(TracedStep thrown)
    {
        var text = new StringBuilder();
        switch (thrown.Exception)
        {
            case BindingException binding:
                text.Append("The request does not fit the parameters of the action, so it was not called.");
                foreach (var error in binding.Errors)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {error.In} {error.Parameter}: {error.Message}");
                }

                break;
            case RequestValidationException validation:
                text.Append("The arguments of the action are not valid, so it was not called.");
                foreach (var error in validation.Errors)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {error.In} {error.Path}: {error.Message}");
                }

                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{(thrown.Step.IsAction ? "The action, or the binding of its arguments," : thrown.Step.Name)} threw {thrown.Exception!.GetType().Name}: {thrown.Exception.Message}");
                break;
        }

        return text.ToString();
    }
}
