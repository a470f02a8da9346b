namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes one route of an action: the fields that are prepared once, the call, and the description.</summary>
internal sealed class ActionSource
{
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
        source.Line($"{SourceText.Quote(_plan.Template)},");
        source.Line($"{SourceText.Quote(_plan.Action.DisplayName)},");
        source.Line($"[{string.Join(", ", [.. _attributes, .. _action.Attributes])}],");
        source.Line($"{Method},");
        source.Line($"[{string.Join(", ", RequiredServices())}],");
        source.Line($"{SourceText.Quote(_plan.Action.Signature)},");
        source.Line($"{results.Of(_action)}){end}");
        source.Unindent();
    }

    /// <summary>Writes the members of the class that the action needs.</summary>
    public void WriteMembers(SourceText source, string? controller, DocumentationTable documentation)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Field is { } field)
            {
                source.Line(field);
            }
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
        WriteDescription(source, controller, documentation);
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

    private void WriteDescription(SourceText source, string? controller, DocumentationTable documentation)
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
        source.Line($"{documentation.Of(description)});");
        source.Unindent();
        source.Line();
    }

    private List<string> RequiredServices()
    {
        var services = new List<string>();
        for (var position = 0; position < _plan.Parameters.Count; position++)
        {
            if (_plan.Parameters[position] is { Source: BindingSource.Services, IsRequired: true })
            {
                services.Add($"typeof({_action.Parameters[position].Type})");
            }
        }

        return services;
    }
}

/// <summary>Writes how one argument is found: what is prepared once, and what is done for each request.</summary>
internal sealed class ArgumentSource(ParameterModel model, ParameterBinding plan, string number)
{
    private const string Bind = SourceText.Generated + ".Bind";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";
    private const string Collections = "global::System.Collections.Generic";

    private readonly string _field = "Argument" + number;

    /// <summary>Gets the field that is prepared once; null where nothing is.</summary>
    public string? Field => plan.Source switch
    {
        BindingSource.Route or BindingSource.Query or BindingSource.Header => TextField($"{plan.Source}({SourceText.Quote(plan.Name)})"),
        BindingSource.Text => TextField($"Text({model.SourceCreation}, {SourceText.Quote(model.Name)})"),
        BindingSource.Value => $"private static readonly {SourceText.Generated}.WholeValueBinding<{model.Type}> {_field} = {Bind}.Value<{model.Type}>({model.SourceCreation}, {DescriptionMethod}());",
        _ => null,
    };

    /// <summary>Gets the expression for a request.</summary>
    public string Expression => plan.Source switch
    {
        BindingSource.Invocation => Invocation,
        BindingSource.Services => Service,
        BindingSource.Body => plan.IsRequired ? $"binding.Body<{model.Type}>()" : $"binding.BodyOr<{model.Type}>({Fallback})",
        BindingSource.Value => WholeValue,
        _ => model.Kind == ParameterKind.SimpleCollection ? Several : Single,
    };

    /// <summary>Gets whether the argument comes from the app or the invocation, not from what the client sent.</summary>
    public bool IsProvided => plan.Source is BindingSource.Invocation or BindingSource.Services;

    /// <summary>Gets whether an app can validate the argument.</summary>
    public bool CanBeValidated => !IsProvided && (plan.Source == BindingSource.Body || model.Attributes.Count > 0);

    /// <summary>Gets whether the argument has to be awaited.</summary>
    public bool IsAsync => plan.Source == BindingSource.Value;

    /// <summary>Gets the method that describes the parameter, where binding needs the description too.</summary>
    public string DescriptionMethod => "DescribeArgument" + number;

    /// <summary>Gets the expression that describes the parameter.</summary>
    public string Description
    {
        get
        {
            var wireName = plan.Source == BindingSource.Route ? SourceText.Quote(plan.Name) : "null";
            var place = SourceText.Quote(ParameterBinding.PlaceOf(plan.Source));
            var isRequired = plan.IsRequired ? "true" : "false";
            var (hasDefault, defaultValue) = model.Default is { } value ? ("true", DescribedDefault(value)) : ("false", "null");
            return $"{SourceText.Generated}.CompiledDescription.Parameter({SourceText.Quote(model.Name)}, {wireName}, {place}, typeof({model.Type}), {isRequired}, {hasDefault}, {defaultValue}, [{string.Join(", ", model.Attributes)}])";
        }
    }

    private string Fallback => model.Default ?? $"default({model.Type})!";

    private string Reading => model.Form switch
    {
        ValueForm.Enum => $"Named<{model.Value}>()",
        ValueForm.Uri => "Uri()",
        _ => $"Parsed<{model.Value}>()",
    };

    private string Invocation => model.Kind switch
    {
        ParameterKind.Request => "request",
        ParameterKind.LambdaContext => "request.LambdaContext",
        ParameterKind.CancellationToken => "request.CancellationToken",
        ParameterKind.User => "request.User",
        _ => $"request.EventAs<{model.Type}>()",
    };

    private string Service => plan.IsRequired
        ? $"{Services}.GetRequiredService<{model.Type}>(request.Services)"
        : $"request.Services.GetService(typeof({model.Type})) is {model.Value} {Local} ? {Local} : {Fallback}";

    private string WholeValue
    {
        get
        {
            var result = $"await {_field}.BindAsync(request).ConfigureAwait(false)";
            return plan.IsRequired ? $"{_field}.Required({result}, ref binding)" : $"{_field}.Optional({result}, ref binding, {Fallback})";
        }
    }

    // The type by its name: "var" is a type of the user's where there is one of that name.
    private string Single => plan.IsRequired
        ? $"{_field}.Required(ref binding)"
        : $"{_field}.TryRead(ref binding, out {model.Value} {Local}) ? {Local} : {Fallback}";

    private string Several
    {
        get
        {
            var values = $"{_field}.All(ref binding)";
            return plan.Signature.IsOptional ? $"{values} is {{ Length: > 0 }} {Local} ? {Collected(Local)} : null" : Collected(values);
        }
    }

    private string Local => "found" + _field;

    // Reflection has null for the default of a struct.
    private static string DescribedDefault(string value) => value.StartsWith("default(", StringComparison.Ordinal) ? "null" : value;

    private string TextField(string source) => $"private static readonly {SourceText.Generated}.ValueBinding<{model.Value}> {_field} = {Bind}.{source}.{Reading};";

    private string Collected(string values) => model.Collection switch
    {
        CollectionKind.List => $"new {Collections}.List<{model.Value}>({values})",
        CollectionKind.Set => $"new {Collections}.HashSet<{model.Value}>({values})",
        _ => values,
    };
}
