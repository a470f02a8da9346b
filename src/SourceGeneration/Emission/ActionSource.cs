namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes one route of an action: the fields that are prepared once, the call, and the description.</summary>
internal sealed class ActionSource
{
    private static readonly string[] ParsedConstraints = [":datetime", ":decimal", ":double", ":float", ":guid"];

    private readonly EquatableArray<string> _attributes;
    private readonly ActionModel _action;
    private readonly ActionRoute _plan;
    private readonly int _index;
    private readonly List<ArgumentSource> _arguments = [];

    /// <param name="attributes">The attributes of the controller, as C# creates them.</param>
    /// <param name="action">The action.</param>
    /// <param name="plan">Its route, and where its arguments come from.</param>
    /// <param name="index">The number of the route in its class.</param>
    public ActionSource(EquatableArray<string> attributes, ActionModel action, ActionRoute plan, int index)
    {
        (_attributes, _action, _plan, _index) = (attributes, action, plan, index);
        for (var position = 0; position < plan.Parameters.Count; position++)
        {
            _arguments.Add(new ArgumentSource(action.Parameters[position], plan.Parameters[position], $"{index}_{position}"));
        }
    }

    /// <summary>Gets the method that describes the action.</summary>
    public string Description => $"Describe{_index}";

    private string Method => $"Run{_index}";

    private string ValidationMethod => $"Validate{_index}";

    private string CallMethod => $"Call{_index}";

    // Only an app with such a template gets the regular expressions of .NET, or its larger parsers, into its native executable.
    private string Template
    {
        get
        {
            var template = SourceText.Quote(_plan.Template);
            if (Array.Exists(ParsedConstraints, Has))
            {
                template = $"{SourceText.Generated}.CompiledRoutes.WithParsedConstraints({template})";
            }

            return Has("regex(") ? $"{SourceText.Generated}.CompiledRoutes.WithRegex({template})" : template;
        }
    }

    // Core validates the arguments of the same actions.
    private bool IsValidated => _arguments.Exists(static argument => argument.CanBeValidated);

    private bool IsAsync => _arguments.Exists(static argument => argument.IsAsync);

    /// <summary>Writes the expression that creates the action.</summary>
    public void WriteDefinition(SourceText source, ResultSource results, string end)
    {
        var methods = new List<string>();
        foreach (var method in _plan.Methods)
        {
            methods.Add(SourceText.Quote(method));
        }

        source.Line($"new {SourceText.Generated}.CompiledAction(");
        source.Indent();
        source.Line($"[{string.Join(", ", methods)}],");
        source.Line($"{Template},");
        source.Line($"{SourceText.Quote(_plan.Action.DisplayName)},");
        source.Line($"[{string.Join(", ", [.. _attributes, .. _action.Attributes])}],");
        source.Line($"{Method},");
        source.Line($"{Services()},");
        source.Line($"{SourceText.Quote(_plan.Action.Signature)},");
        source.Line($"{results.Of(_action)}){end}");
        source.Unindent();
    }

    /// <summary>Writes the members of the class that the action needs.</summary>
    public void WriteMembers(SourceText source, string? controller, DescriptionTables tables)
    {
        foreach (var argument in _arguments)
        {
            argument.WriteMembers(source);
        }

        source.Open(Signature(Method, IsAsync));
        WriteBinding(source);
        if (IsValidated)
        {
            source.Line($"return {(IsAsync ? "await " : string.Empty)}{CallMethod}({Passed("controllerOf", "request")}){(IsAsync ? ".ConfigureAwait(false)" : string.Empty)};");
            source.Close();
            source.Line();
            WriteValidation(source);
            source.Open(Signature(CallMethod, isAsync: false, Received));
            WriteArguments(source, areProvided: true);
            WriteCall(source, isAsync: false);
        }
        else
        {
            WriteArguments(source, areProvided: true);
            WriteCall(source, IsAsync);
        }

        source.Close();
        source.Line();
        WriteDescription(source, controller, tables);
    }

    private static string Signature(string method, bool isAsync, string parameters = "") =>
        $"private static {(isAsync ? "async " : string.Empty)}global::System.Threading.Tasks.ValueTask<object?> {method}(global::System.Func<global::LambdaEventHandler.Request, object> controllerOf, global::LambdaEventHandler.Request request{parameters})";

    // A method of its own, so that a request whose arguments are not validated has no async method, and its arguments are not boxed.
    private void WriteValidation(SourceText source)
    {
        var arguments = new List<string>();
        for (var position = 0; position < _arguments.Count; position++)
        {
            arguments.Add(_arguments[position].IsProvided ? "null" : $"argument{position}");
        }

        source.Open(Signature(ValidationMethod, isAsync: true, $", {SourceText.Generated}.BindingContext binding{Received}"));
        source.Line($"await binding.ValidateAsync(new object?[] {{ {string.Join(", ", arguments)} }}).ConfigureAwait(false);");
        source.Line($"return await {CallMethod}({Passed("controllerOf", "request")}).ConfigureAwait(false);");
        source.Close();
        source.Line();
    }

    private string Passed(params string[] first)
    {
        var passed = new List<string>(first);
        for (var position = 0; position < _arguments.Count; position++)
        {
            if (!_arguments[position].IsProvided)
            {
                passed.Add($"argument{position}");
            }
        }

        return string.Join(", ", passed);
    }

    private string Received
    {
        get
        {
            var received = string.Empty;
            for (var position = 0; position < _arguments.Count; position++)
            {
                if (!_arguments[position].IsProvided)
                {
                    received += $", {_action.Parameters[position].DeclaredType} argument{position}";
                }
            }

            return received;
        }
    }

    // What the client sent comes first, and all of it, so that one answer names everything that is wrong with it.
    private void WriteBinding(SourceText source)
    {
        if (_arguments.Exists(static argument => !argument.IsProvided))
        {
            source.Line($"{SourceText.Generated}.BindingContext binding = new {SourceText.Generated}.BindingContext(request);");
            WriteArguments(source, areProvided: false);
            if (IsValidated)
            {
                source.Open("if (binding.IsValidated)");
                source.Line($"return {(IsAsync ? "await " : string.Empty)}{ValidationMethod}({Passed("controllerOf", "request", "binding")}){(IsAsync ? ".ConfigureAwait(false)" : string.Empty)};");
                source.Close();
            }

            source.Line("binding.Complete();");
        }
    }

    private void WriteArguments(SourceText source, bool areProvided)
    {
        for (var position = 0; position < _arguments.Count; position++)
        {
            if (_arguments[position].IsProvided == areProvided)
            {
                source.Line($"{_action.Parameters[position].DeclaredType} argument{position} = {_arguments[position].Expression};");
            }
        }
    }

    private void WriteCall(SourceText source, bool isAsync)
    {
        var names = new List<string>();
        for (var position = 0; position < _arguments.Count; position++)
        {
            names.Add($"argument{position}");
        }

        var call = $"{_action.Target.Replace("{0}", "controllerOf(request)")}({string.Join(", ", names)})";
        var wait = isAsync ? "await " : string.Empty;
        switch (_action.Returns)
        {
            case ReturnKind.Void:
                source.Line($"{call};");
                source.Line($"return {wait}{SourceText.Generated}.CompiledResult.Nothing();");
                break;
            case ReturnKind.Awaitable:
                source.Line($"return {wait}{Converted($"{SourceText.Generated}.CompiledResult.Await({call})")};");
                break;
            case ReturnKind.Value when _action.Converter is not null:
                source.Line($"return {wait}{Converted($"new global::System.Threading.Tasks.ValueTask<object?>((object?){call})")};");
                break;
            default:
                source.Line(isAsync ? $"return (object?){call};" : $"return new global::System.Threading.Tasks.ValueTask<object?>((object?){call});");
                break;
        }
    }

    private string Converted(string result) => _action.Converter is { } converter ? $"{SourceText.Generated}.CompiledResult.{converter}({result})" : result;

    private void WriteDescription(SourceText source, string? controller, DescriptionTables tables)
    {
        foreach (var argument in _arguments)
        {
            if (argument.IsAsync)
            {
                source.Line($"private static global::LambdaEventHandler.ParameterDescriptor {argument.DescriptionMethod}() => {argument.Description};");
            }
        }

        var description = _action.Description;
        source.Line($"private static global::LambdaEventHandler.ActionDescriptor {Description}() => {SourceText.Generated}.CompiledDescription.Action(");
        source.Indent();
        source.Line(controller is null ? "null," : $"typeof({controller}),");
        source.Line($"{SourceText.Quote(description.MethodName)},");
        source.Line("[");
        source.Indent();
        foreach (var argument in _arguments)
        {
            source.Line((argument.IsAsync ? argument.DescriptionMethod + "()" : argument.Description) + ",");
        }

        source.Unindent();
        source.Line("],");
        source.Line($"typeof({description.ResultType}),");
        source.Line(description.DocumentationId is { } id ? $"{SourceText.Quote(id)}," : "null,");
        source.Line(description.DeclaringType is { } type ? $"typeof({type})," : "null,");
        source.Line($"{tables.Documentation.Of(description)}{(tables.Validation.Of(ValidatedTypes()) is { } types ? $", {types}" : string.Empty)});");
        source.Unindent();
        source.Line();
    }

    // The walk is over objects: text is validated with the attributes of its parameter.
    private List<ValidatedTypeModel> ValidatedTypes()
    {
        var types = new List<ValidatedTypeModel>(_action.ValidatedResult);
        for (var position = 0; position < _plan.Parameters.Count; position++)
        {
            if (_plan.Parameters[position].Source is BindingSource.Body or BindingSource.Value or BindingSource.QueryObject)
            {
                types.AddRange(_action.Parameters[position].ValidatedTypes);
            }
        }

        return types;
    }

    private bool Has(string constraint) => _plan.Template.IndexOf(constraint, StringComparison.OrdinalIgnoreCase) >= 0;

    private string Services()
    {
        var services = new List<string>();
        for (var position = 0; position < _plan.Parameters.Count; position++)
        {
            if (_plan.Parameters[position] is { Source: BindingSource.Services, IsRequired: true })
            {
                services.Add($"typeof({_action.Parameters[position].Type})");
            }
        }

        return services.Count == 0 ? "[]" : $"{SourceText.Generated}.CompiledRoutes.WithServices({string.Join(", ", services)})";
    }
}
