namespace LambdaEventHandler;

/// <summary>The end of the app's pipeline: the matched route's own, or the answer to a path or method that no route has.</summary>
internal sealed class RouteDispatch(List<BehaviorDelegate> endpoints, ErrorResponder errors, bool answersMethodNotAllowed)
{
    public ValueTask<Response> DispatchAsync(Request request)
    {
        if (request.Route is { } route)
        {
            return endpoints[route.Index](request);
        }

        return answersMethodNotAllowed && request.FindRoutesForPath() is { Count: > 0 } others
            ? new(MethodNotAllowed(others))
            : errors.NotFoundAsync(request);
    }

    private static Response MethodNotAllowed(IReadOnlyList<RouteMatch> routes)
    {
        var response = ErrorResponse.Create(405, "Method not allowed");
        response.Headers.Append("Allow", AllowedMethods.Join(routes));
        return response;
    }
}
