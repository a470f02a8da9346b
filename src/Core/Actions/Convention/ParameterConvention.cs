namespace LambdaEventHandler;

/// <summary>Determines where the arguments of an action come from: by attributes first, then by the names in the template, then by type.</summary>
internal sealed class ParameterConvention(ActionSignature action, RouteTemplate template, ICollection<ConventionProblem> problems)
{
    /// <summary>Determines the source of every parameter, and reports those that cannot be bound.</summary>
    /// <param name="methods">The HTTP methods of the route.</param>
    public IReadOnlyList<ParameterBinding> Plan(IReadOnlyList<string> methods)
    {
        var plans = new List<ParameterBinding>(action.Parameters.Count);
        ParameterSignature? body = null;
        ParameterSignature? reader = null;
        foreach (var parameter in action.Parameters)
        {
            var plan = Plan(parameter);
            plans.Add(plan);
            if (ProblemOf(plan, methods) is { } problem)
            {
                problems.Add(problem);
            }
            else if (plan.Source == BindingSource.Body && body is not null)
            {
                problems.Add(ConventionProblems.SecondBody(action, body, parameter));
            }

            if (plan.Source == BindingSource.Body)
            {
                body ??= parameter;
            }
            else if (parameter.ReadsBody)
            {
                reader ??= parameter;
            }
        }

        if (body is { IsRawBody: false } && reader is not null)
        {
            problems.Add(ConventionProblems.BodyIsRead(action, body, reader));
        }

        return plans;
    }

    private ParameterBinding Plan(ParameterSignature parameter)
    {
        var source = SourceOf(parameter);
        var pathName = source == BindingSource.Route ? PathName(parameter) : null;
        return new ParameterBinding(parameter, source, pathName ?? parameter.WireName);
    }

    private BindingSource SourceOf(ParameterSignature parameter) => parameter.Kind switch
    {
        _ when parameter is { Source: BindingSource.Query, Members: not null } => BindingSource.QueryObject,
        _ when parameter.Source is { } source => source,
        ParameterKind.Request or ParameterKind.Event or ParameterKind.LambdaContext or ParameterKind.User or ParameterKind.CancellationToken => BindingSource.Invocation,
        ParameterKind.Simple => PathName(parameter) is null ? BindingSource.Query : BindingSource.Route,
        ParameterKind.SimpleCollection => BindingSource.Query,
        _ => BindingSource.Body,
    };

    private ConventionProblem? ProblemOf(ParameterBinding plan, IReadOnlyList<string> methods)
    {
        var parameter = plan.Signature;
        if (ProblemOf(parameter) is { } problem)
        {
            return problem;
        }

        if (TextOrigin(plan) is { } origin)
        {
            return ConventionProblems.NotText(action, parameter, origin);
        }

        if (plan.Source == BindingSource.Route && PathName(parameter) is null)
        {
            return ConventionProblems.NotInTemplate(action, parameter, template);
        }

        if (plan.Source == BindingSource.Body && parameter.Source is null && BodilessMethod(methods) is { } method)
        {
            return ConventionProblems.BodyOfGet(action, parameter, method);
        }

        return parameter.ReadsBody && BodilessMethod(methods) is { } bodiless ? ConventionProblems.BodyReadOfGet(action, parameter, bodiless) : null;
    }

    /// <summary>Returns the problem of a declaration, wherever its value comes from.</summary>
    private ConventionProblem? ProblemOf(ParameterSignature parameter)
    {
        if (Refuses(parameter))
        {
            return ConventionProblems.Unbindable(action, parameter);
        }

        if (parameter.HasBadDefault)
        {
            return ConventionProblems.BadDefault(action, parameter);
        }

        if (parameter.SecondSourceAttribute is not null)
        {
            return ConventionProblems.SeveralSources(action, parameter);
        }

        foreach (var member in parameter.Members ?? [])
        {
            if (member.Kind is not (ParameterKind.Simple or ParameterKind.SimpleCollection) || member.Source is not (null or BindingSource.Query))
            {
                return ConventionProblems.NotTextMember(action, parameter, member);
            }
        }

        return null;
    }

    private static bool Refuses(ParameterSignature parameter) =>
        parameter.Kind == ParameterKind.ByReference
        || (parameter.Kind is ParameterKind.Unsupported or ParameterKind.Abstract && parameter.Source is not (BindingSource.Services or BindingSource.Body or BindingSource.Value));

    /// <summary>Returns the name of the source, if it contains text and the parameter is of another kind.</summary>
    private static string? TextOrigin(ParameterBinding plan) => (plan.Source, plan.Signature.Kind) switch
    {
        (BindingSource.Route, not ParameterKind.Simple) => "the path",
        (BindingSource.Query, not (ParameterKind.Simple or ParameterKind.SimpleCollection)) => "the query",
        (BindingSource.Header, not (ParameterKind.Simple or ParameterKind.SimpleCollection)) => "a header",
        (BindingSource.Text, not (ParameterKind.Simple or ParameterKind.SimpleCollection)) => plan.Signature.SourceAttribute,
        _ => null,
    };

    // By convention, a body requires a method that has one. DELETE can have one; for the others, [FromBody] is required.
    private static string? BodilessMethod(IReadOnlyList<string> methods)
    {
        foreach (var method in methods)
        {
            if (method is not ("GET" or "HEAD"))
            {
                return null;
            }
        }

        return methods.Count == 0 ? null : methods[0];
    }

    /// <summary>Returns the parameter's name as it is in the template, or null.</summary>
    private string? PathName(ParameterSignature parameter)
    {
        foreach (var name in template.ParameterNames)
        {
            if (string.Equals(name, parameter.WireName, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }
}
