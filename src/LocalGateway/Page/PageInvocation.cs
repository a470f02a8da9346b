using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Describes an invocation for the page. All of it is text: the page never interprets it as HTML.</summary>
internal sealed class PageInvocation(FrontService service, string appName, SecretText secrets)
{
    private static readonly SecretText Hidden = new(areShown: false);

    /// <summary>Returns what the list of invocations shows.</summary>
    public static object SummaryOf(LoggedInvocation logged)
    {
        var invocation = logged.Invocation;
        return new
        {
            logged.Number,
            invocation.Request.Time,
            invocation.Request.Method,
            Target = Hidden.Target(invocation.Request.Target),
            Status = invocation.Response.StatusCode,
            Milliseconds = Math.Round(invocation.Elapsed.TotalMilliseconds, 1),
            Action = invocation.Trace.Routing?.Route?.DisplayName,
        };
    }

    public object DetailsOf(LoggedInvocation logged)
    {
        var invocation = logged.Invocation;
        return new
        {
            Summary = SummaryOf(logged),
            SecretsAreShown = secrets.AreShown,
            Decisions = DecisionTrace.Of(invocation, service),
            Request = RequestOf(invocation.Request),
            Event = invocation.Event is null ? null : secrets.Json(invocation.Event),
            Match = MatchOf(invocation.Trace.Routing),
            Parameters = invocation.Trace.Parameters?.Select(parameter => ParameterOf(parameter, invocation.Trace)),
            Steps = invocation.Trace.Steps.Select(StepOf),
            Response = ResponseOf(invocation),
            FunctionResponse = invocation.FunctionResponse is null ? null : secrets.Json(invocation.FunctionResponse),
            Failure = invocation.Failure?.ToString(),
            invocation.Trace.Log,
            Test = invocation.Event is null ? null : new TestCode(service, appName, secrets).Of(invocation),
        };
    }

    private object RequestOf(ClientRequest request) => new
    {
        Line = $"{request.Method} {secrets.Target(request.Target)} {request.Protocol}",
        Headers = request.Headers.SelectMany(header => header.Value.Select(value => new { Name = header.Key, Value = secrets.Value(header.Key, value) })),
        Body = request.Body.Length == 0 ? null : secrets.Body(request.Body),
    };

    private object ResponseOf(Invocation invocation)
    {
        var received = invocation.Response.AsReceived(invocation.Request.Method);
        return new
        {
            Status = received.StatusCode,
            Headers = received.Headers.Select(header => new { Name = header.Key, Value = secrets.Value(header.Key, header.Value) }),
            Body = received.Body.Length > 0 ? secrets.Body(received.Body) : invocation.IsStreamed ? "(streamed to the client)" : null,
        };
    }

    private object? MatchOf(TracedRouting? routing) => routing is null ? null : new
    {
        routing.Path,
        routing.PathBase,
        Route = routing.Route?.ToString(),
        Values = routing.Values.Select(value => new { Name = value.Key, Value = secrets.Value(value.Key, value.Value) }),
    };

    private object ParameterOf(TracedParameter parameter, InvocationTrace trace) => new
    {
        parameter.Name,
        parameter.In,
        parameter.Type,
        parameter.IsRequired,
        Text = parameter.Text is null || (parameter.In != "cookie" && !secrets.Hides(parameter.Name)) || secrets.AreShown ? parameter.Text : Debugging.Secrets.Hidden,
        Error = FindError(parameter, trace),
    };

    private static string? FindError(TracedParameter parameter, InvocationTrace trace)
    {
        var errors = trace.Steps.LastOrDefault(step => step.Step.IsAction)?.Exception is BindingException binding ? binding.Errors : [];
        return errors.FirstOrDefault(error => error.In == parameter.In && (error.Parameter == parameter.Name || parameter.In == "body"))?.Message;
    }

    /// <summary>Returns the place in the pipeline, such as <c>Cors</c> and <c>Serialization + 1</c>.</summary>
    private static string PlaceOf(BehaviorOrder order)
    {
        var named = Enum.GetValues<BehaviorOrder>().Where(place => place <= order).DefaultIfEmpty(order).Max();
        return named == order ? $"{order}" : $"{named} + {order - named}";
    }

    private static object StepOf(TracedStep step) => new
    {
        step.Step.Name,
        Place = step.Step.IsAction ? "action" : step.Step.Order is { } order ? PlaceOf(order) : "route",
        step.Depth,
        Start = Math.Round(step.Start.TotalMilliseconds, 3),
        Milliseconds = step.End is { } end ? Math.Round((end - step.Start).TotalMilliseconds, 3) : (double?)null,
        step.Status,
        Exception = step.Exception?.GetType().Name,
    };
}
