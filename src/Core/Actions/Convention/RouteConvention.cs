using System.Text;

namespace LambdaEventHandler;

/// <summary>Determines one of an action's routes: its template, and where its arguments come from.</summary>
internal sealed class RouteConvention(ActionSignature action, HttpMethodDeclaration route)
{
    private readonly List<ConventionProblem> _problems = [];

    /// <summary>Gets what is wrong with the route.</summary>
    public IReadOnlyList<ConventionProblem> Problems => _problems;

    /// <summary>Plans the route; null if there are problems.</summary>
    /// <param name="prefix">The prefix of the template.</param>
    /// <param name="parsedPrefix">The parsed prefix; null if it is invalid or not parsed.</param>
    /// <param name="resource">The path according to the name of the action, if no template is specified.</param>
    public ActionRoute? Plan(string prefix, RouteTemplate? parsedPrefix, string resource)
    {
        var methods = ReadMethods();
        var text = (route.Template ?? action.Template) is { } written
            ? RouteTemplate.Join(prefix, written)
            : ConventionalTemplate.Of(action, prefix, parsedPrefix, resource);
        if (ReadTemplate(text, parsedPrefix) is not { } template)
        {
            return null;
        }

        var parameters = new ParameterConvention(action, template, _problems).Plan(methods);
        CheckNamesAreTaken(template, parameters);
        CheckOptional(template, parameters);
        return _problems.Count == 0 ? new ActionRoute(action, methods, template, parameters) : null;
    }

    private List<string> ReadMethods()
    {
        var methods = new List<string>(route.Methods.Count);
        foreach (var method in route.Methods)
        {
            if (method?.Trim().ToUpperInvariant() is { Length: > 0 } name && !methods.Contains(name))
            {
                methods.Add(name);
                if (name is "*" or "ALL")
                {
                    _problems.Add(ConventionProblems.EveryMethod(action, method.Trim()));
                }
            }
        }

        if (methods.Count == 0)
        {
            _problems.Add(ConventionProblems.NoMethod(action));
        }

        return methods;
    }

    private RouteTemplate? ReadTemplate(string text, RouteTemplate? prefix)
    {
        var reasons = new List<string>();
        var template = RouteTemplate.Parse(text, reasons, prefix);
        foreach (var reason in reasons)
        {
            _problems.Add(ConventionProblems.BadTemplate(action, reason));
        }

        return template;
    }

    private void CheckNamesAreTaken(RouteTemplate template, IReadOnlyList<ParameterBinding> parameters)
    {
        if (ReadsTheRequest(parameters))
        {
            return;
        }

        foreach (var name in template.ParameterNames)
        {
            if (!IsTaken(name, parameters))
            {
                _problems.Add(ConventionProblems.NoCounterpart(action, template, name));
            }
        }
    }

    /// <summary>A value that has a default in the template is never missing.</summary>
    private void CheckOptional(RouteTemplate template, IReadOnlyList<ParameterBinding> parameters)
    {
        if (template.Optional is not { Default: null, Name: { } name })
        {
            return;
        }

        foreach (var parameter in parameters)
        {
            if (parameter is { Source: BindingSource.Route, IsRequired: true } && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                _problems.Add(ConventionProblems.NotOptional(action, parameter.Signature, template));
            }
        }
    }

    // A mapped handler without parameters returns the same for every value, which is visible in its one line. A method of a controller may have lost a parameter.
    private bool ReadsTheRequest(IReadOnlyList<ParameterBinding> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter is { Source: BindingSource.Invocation, Signature.Kind: ParameterKind.Request or ParameterKind.Event })
            {
                return true;
            }
        }

        return action.IsHandler && parameters.Count == 0;
    }

    private static bool IsTaken(string name, IReadOnlyList<ParameterBinding> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Source == BindingSource.Route && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Creates route templates from the names and parameters of actions.</summary>
internal static class ConventionalTemplate
{
    /// <summary>Returns the prefix, the resource, and one segment per required simple parameter that the prefix does not have already.</summary>
    public static string Of(ActionSignature action, string prefix, RouteTemplate? parsedPrefix, string resource)
    {
        var path = new StringBuilder(resource);
        var prefixNames = parsedPrefix?.ParameterNames ?? [];
        foreach (var parameter in action.Parameters)
        {
            if (IsSegment(parameter) && !Contains(prefixNames, parameter.WireName))
            {
                path.Append(path.Length > 0 ? "/{" : "{").Append(parameter.WireName).Append('}');
            }
        }

        return RouteTemplate.Join(prefix, path.ToString());
    }

    private static bool IsSegment(ParameterSignature parameter) => parameter.Source switch
    {
        BindingSource.Route => true,
        null => parameter is { Kind: ParameterKind.Simple, IsOptional: false },
        _ => false,
    };

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
