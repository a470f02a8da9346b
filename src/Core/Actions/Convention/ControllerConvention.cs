namespace LambdaEventHandler;

/// <summary>Determines the routes of controllers and mapped handlers: which methods are actions, and their templates.</summary>
internal sealed class ControllerConvention
{
    private readonly List<ActionRoute> _plans = [];
    private readonly List<ConventionProblem> _problems = [];

    /// <summary>Gets the routes.</summary>
    public IReadOnlyList<ActionRoute> Plans => _plans;

    /// <summary>Gets the problems, each of them once.</summary>
    public IReadOnlyList<ConventionProblem> Problems => _problems;

    /// <summary>Adds a controller.</summary>
    /// <param name="controller">The controller.</param>
    /// <param name="prefix">The prefix of its routes, or null.</param>
    public void Add(ControllerSignature controller, string? prefix = null)
    {
        var hasActions = false;
        var whole = RouteTemplate.Join(prefix ?? string.Empty, controller.Prefix ?? string.Empty);
        // What is wrong with the prefix is reported with each route.
        var parsed = whole.Length == 0 ? null : RouteTemplate.Parse(whole, []);
        foreach (var method in controller.Methods)
        {
            if (IsAction(method))
            {
                hasActions = true;
                Add(method, whole, parsed);
            }
        }

        if (!hasActions)
        {
            _problems.Add(ConventionProblems.NoActions(controller));
        }
    }

    /// <summary>Adds one action or mapped handler.</summary>
    /// <param name="action">The action.</param>
    /// <param name="prefix">The prefix of its template.</param>
    public void Add(ActionSignature action, string prefix = "") => Add(action, prefix, parsedPrefix: null);

    private void Add(ActionSignature action, string prefix, RouteTemplate? parsedPrefix)
    {
        if (ConventionProblems.OfMethod(action) is { } problem)
        {
            _problems.Add(problem);
            return;
        }
        var name = ActionName.Read(action.Name);
        foreach (var route in action.Routes.Count > 0 ? action.Routes : RoutesOf(name))
        {
            var convention = new RouteConvention(action, route);
            if (convention.Plan(prefix, parsedPrefix, name.Resource) is { } plan)
            {
                _plans.Add(plan);
            }

            foreach (var problemOfRoute in convention.Problems)
            {
                AddOnce(problemOfRoute);
            }
        }
    }

    private static bool IsAction(ActionSignature method) =>
        method.IsMarked || (!method.IsGeneric && ActionName.Read(method.Name).Method is not null);

    private static HttpMethodDeclaration[] RoutesOf(ActionName name)
    {
        string[] methods = name.Method is null ? [] : [name.Method];
        return [new HttpMethodDeclaration(methods, template: null)];
    }

    // Two attributes on one method would report the same problem of its parameters twice.
    private void AddOnce(ConventionProblem problem)
    {
        foreach (var known in _problems)
        {
            if (string.Equals(known.Message, problem.Message, StringComparison.Ordinal))
            {
                return;
            }
        }

        _problems.Add(problem);
    }
}

/// <summary>A route to an action, and how its arguments are found.</summary>
internal sealed class ActionRoute(
    ActionSignature action, IReadOnlyList<string> methods, RouteTemplate template, IReadOnlyList<ParameterBinding> parameters)
{
    /// <summary>Gets the action.</summary>
    public ActionSignature Action { get; } = action;

    /// <summary>Gets the HTTP methods, in upper case.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>Gets the whole route template, prefixes included.</summary>
    public RouteTemplate ParsedTemplate { get; } = template;

    /// <summary>Gets the whole route template as it was written.</summary>
    public string Template => ParsedTemplate.Written;

    /// <summary>One plan per parameter, in order.</summary>
    public IReadOnlyList<ParameterBinding> Parameters { get; } = parameters;
}
