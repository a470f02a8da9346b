namespace LambdaEventHandler.Validation;

/// <summary>Validates the values that actions return, before they are serialized.</summary>
internal sealed class ResultValidationBehavior(RuleCache rules) : IBehavior
{
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(Validated(pending.Result, request)) : AwaitAsync(pending, request);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) => Validated(await pending.ConfigureAwait(false), request);

    private Response Validated(Response response, Request request)
    {
        if (response is { Body: { Kind: ResponseBodyKind.Value, Value: { } value } body, StatusCode: < 300 }
            && request.Route is { } route && route.GetMetadata<SkipValidationAttribute>() is null)
        {
            rules.Add(route);
            var errors = new List<string>();
            new ObjectValidation(rules, request, (path, message) =>
            {
                errors.Add($"{(path.Length == 0 ? "the result" : $"'{path}'")}: {message}");
                return errors.Count < 100;
            }).Validate(value, body.DeclaredType ?? value.GetType(), path: "");
            if (errors.Count > 0)
            {
                throw new InvalidResultException(route.DisplayName, errors);
            }
        }

        return response;
    }
}

/// <summary>The exception of a result that is invalid, which is logged and returns 500.</summary>
internal sealed class InvalidResultException(string action, IReadOnlyList<string> errors)
    : Exception($"{action} returned a result that is not valid. {string.Join(' ', errors)}");
