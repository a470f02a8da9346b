namespace LambdaEventHandler;

/// <summary>
/// Validates the arguments of actions after they are bound and before the action is called, inside all behaviors. Implementations must be thread-safe. Add one with
/// <c>UseArgumentValidator</c>.
/// </summary>
public interface IArgumentValidator
{
    /// <summary>Determines whether an action has something to validate.</summary>
    /// <param name="route">The route, whose <see cref="Route.Action"/> describes the parameters.</param>
    /// <returns><see langword="false"/> if the validator is never called for the action.</returns>
    /// <remarks>
    /// The method is called at the first request of a route, and when the route is described. It is not called for actions with <see cref="SkipValidationAttribute"/>, nor for actions whose
    /// parameters have no attributes and are not bound from the body.
    /// </remarks>
    bool AppliesTo(Route route);

    /// <summary>Gets the HTTP status code of the response if the validator finds errors. If several validators apply to an action, that of the last one is used.</summary>
    /// <value>From 200 to 599. The default is 422 (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21">RFC 9110, section 15.5.21</see>).</value>
    int StatusCode => 422;

    /// <summary>Validates the arguments, and adds an error for each invalid value.</summary>
    /// <param name="context">The arguments.</param>
    /// <returns>A task that completes when all arguments are validated.</returns>
    ValueTask ValidateAsync(ArgumentsContext context);
}

/// <summary>Represents the arguments of an action that an <see cref="IArgumentValidator"/> validates.</summary>
public sealed class ArgumentsContext
{
    /// <summary>The number of errors that a response lists at most, whoever found them.</summary>
    private const int MostErrors = 100;

    private readonly object?[] _arguments;
    private readonly IReadOnlyList<BindingError> _bindingErrors;
    private readonly List<ValidationError> _errors = [];

    internal ArgumentsContext(Request request, Route route, object?[] arguments, IReadOnlyList<BindingError> bindingErrors) =>
        (Request, Route, _arguments, _bindingErrors) = (request, route, arguments, bindingErrors);

    /// <summary>Gets the request.</summary>
    public Request Request { get; }

    /// <summary>Gets the route of the action.</summary>
    public Route Route { get; }

    /// <summary>Gets the parameters of the action, in the order of their declaration.</summary>
    public IReadOnlyList<ParameterDescriptor> Parameters => Route.Action.Parameters;

    /// <summary>Gets or sets the HTTP status code of the response if there are errors.</summary>
    /// <value>From 200 to 599. The default is the <see cref="IArgumentValidator.StatusCode"/> of the last validator that applies to the action.</value>
    public int StatusCode { get; set; } = 422;

    /// <summary>Gets whether the response already lists 100 errors, so that further ones are ignored.</summary>
    public bool IsFull => _bindingErrors.Count + _errors.Count >= MostErrors;

    internal IReadOnlyList<ValidationError> Errors => _errors;

    /// <summary>Gets the value of a parameter.</summary>
    /// <param name="index">The index of the parameter.</param>
    /// <param name="value">When this method returns, the value, which can be <see langword="null"/> or the default value of the parameter.</param>
    /// <returns>
    /// <see langword="true"/> if the value comes from the request and could be bound; <see langword="false"/> if binding has found an error, and for services and
    /// other values that no client sends.
    /// </returns>
    public bool TryGetValue(int index, out object? value)
    {
        var parameter = Parameters[index];
        value = _arguments[index];
        return ArgumentValidation.IsFromClient(parameter) && !HasBindingError(parameter);
    }

    /// <summary>Adds an error.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="path">The path of the value within the parameter, with the names of the JSON, for example <c>lines[2].qty</c>; empty for the parameter itself.</param>
    /// <param name="message">The message for the client. It must not contain the value.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void AddError(ParameterDescriptor parameter, string path, string message)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(message);
        if (!IsFull)
        {
            _errors.Add(new(parameter.In, PathOf(parameter, path), message));
        }
    }

    /// <summary>Adds an error of a member whose path has the names of C#.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The type of the value of the parameter.</param>
    /// <param name="memberPath">The path, for example <c>Lines[2].Qty</c>. The names are replaced by those of the JSON.</param>
    /// <param name="message">The message for the client. It must not contain the value.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void AddMemberError(ParameterDescriptor parameter, Type type, string memberPath, string message)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(memberPath);
        AddError(parameter, MemberPath.ToJson(memberPath, Request, type), message);
    }

    // A member that is named for the query string has another name in JSON: that of the naming policy.
    private static string? MemberNameOf(ParameterDescriptor parameter, string path)
    {
        var plain = path.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        foreach (var member in parameter.Members)
        {
            if (string.Equals(member.Name, plain, StringComparison.OrdinalIgnoreCase))
            {
                return member.WireName;
            }
        }

        return null;
    }

    private static string PathOf(ParameterDescriptor parameter, string path) =>
        parameter.In == JsonPath.Body ? path
        : parameter.Members.Count > 0 && path.Length > 0 ? MemberNameOf(parameter, path) ?? path
        : path.Length == 0 ? parameter.WireName
        : path[0] == '[' ? parameter.WireName + path
        : $"{parameter.WireName}.{path}";

    private bool HasBindingError(ParameterDescriptor parameter)
    {
        foreach (var error in _bindingErrors)
        {
            if (error.In == parameter.In && (error.In == JsonPath.Body || error.Parameter == parameter.WireName || IsOfMember(error, parameter)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfMember(BindingError error, ParameterDescriptor parameter)
    {
        foreach (var member in parameter.Members)
        {
            if (error.Parameter == member.WireName)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Turns off the validation of an action, or of all actions of a controller: of its arguments and of its result.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SkipValidationAttribute : Attribute;

/// <summary>The validators that are added to an app. A Native AOT app contains validation only if it adds one.</summary>
internal sealed class ArgumentValidators
{
    private readonly List<IArgumentValidator> _validators = [];

    public void Add(IArgumentValidator validator) => _validators.Add(validator);

    public ArgumentValidation Build(int routeCount) => new([.. _validators], routeCount);
}

/// <summary>Runs the validators of an app between binding and the call of an action.</summary>
/// <param name="validators">The validators.</param>
/// <param name="routeCount">The number of routes.</param>
internal sealed class ArgumentValidation(IArgumentValidator[] validators, int routeCount) : IRequestValidation
{
    // By Route.Index. Two threads can both create an entry; they are the same.
    private readonly IArgumentValidator[]?[] _ofRoutes = new IArgumentValidator[]?[routeCount];

    /// <summary>Determines whether the arguments of a request are validated.</summary>
    public static bool AppliesTo(Request request) => request.Validation is { } validation && request.Route is { } route && validation.AppliesTo(route);

    /// <summary>Determines whether a client sends the value of a parameter.</summary>
    public static bool IsFromClient(ParameterDescriptor parameter) => parameter.In is not ("services" or "invocation");

    public bool AppliesTo(Route route) => Of(route).Length > 0;

    /// <summary>Returns the status of the response to invalid arguments; null if the arguments of the route are not validated.</summary>
    public int? StatusOf(Route route) => Of(route) is [.., var last] ? last.StatusCode : null;

    /// <summary>Validates arguments.</summary>
    /// <param name="request">The request.</param>
    /// <param name="arguments">The arguments; null for those that no client sends.</param>
    /// <param name="bindingErrors">The errors of binding.</param>
    /// <param name="cause">The cause of the errors of binding.</param>
    /// <exception cref="BindingException">Only binding has found errors.</exception>
    /// <exception cref="RequestValidationException">A validator has found errors.</exception>
    public async ValueTask ValidateAsync(Request request, object?[] arguments, List<BindingError>? bindingErrors, Exception? cause)
    {
        var context = new ArgumentsContext(request, request.Route!, arguments, bindingErrors ?? []);
        foreach (var validator in Of(request.Route!))
        {
            context.StatusCode = validator.StatusCode;
            await validator.ValidateAsync(context).ConfigureAwait(false);
        }

        if (context.Errors.Count > 0)
        {
            throw new RequestValidationException(
                [.. (bindingErrors ?? []).Select(static error => new ValidationError(error.In, error.In == JsonPath.Body ? JsonPath.FromBinding(error.Parameter) : error.Parameter, error.Message)), .. context.Errors],
                context.StatusCode);
        }

        if (bindingErrors is not null)
        {
            throw new BindingException(bindingErrors, cause);
        }
    }

    private IArgumentValidator[] Of(Route route) => _ofRoutes[route.Index] ??= HasArguments(route) ? Array.FindAll(validators, validator => validator.AppliesTo(route)) : [];

    // The generator compiles validation for the same actions.
    private static bool HasArguments(Route route)
    {
        if (route.GetMetadata<SkipValidationAttribute>() is not null)
        {
            return false;
        }

        foreach (var parameter in route.Action.Parameters)
        {
            if (IsFromClient(parameter) && (parameter.Attributes.Count > 0 || parameter.In == JsonPath.Body))
            {
                return true;
            }
        }

        return false;
    }
}
