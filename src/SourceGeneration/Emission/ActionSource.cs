namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes one route of an action: the fields that are prepared once, and the call.</summary>
internal sealed class ActionSource
{
    private readonly ControllerModel _controller;
    private readonly ActionModel _action;
    private readonly ActionPlan _plan;
    private readonly int _index;
    private readonly List<ArgumentSource> _arguments = [];

    public ActionSource(ControllerModel controller, ActionModel action, ActionPlan plan, int index)
    {
        (_controller, _action, _plan, _index) = (controller, action, plan, index);
        for (var position = 0; position < plan.Parameters.Count; position++)
        {
            _arguments.Add(new ArgumentSource(action.Parameters[position], plan.Parameters[position], $"Argument{index}_{position}"));
        }
    }

    private string Method => $"Run{_index}";

    public void WriteDefinition(SourceText source, ResultSource results)
    {
        var methods = new List<string>();
        foreach (var method in _plan.Methods)
        {
            methods.Add(SourceText.Quote(method));
        }

        source.Line("new global::LambdaEventHandler.CompiledAction(");
        source.Indent();
        source.Line($"[{string.Join(", ", methods)}],");
        source.Line($"{SourceText.Quote(_plan.Template)},");
        source.Line($"{SourceText.Quote(_plan.Action.DisplayName)},");
        source.Line($"[{string.Join(", ", [.. _controller.Attributes, .. _action.Attributes])}],");
        source.Line($"{Method},");
        source.Line($"[{string.Join(", ", RequiredServices())}],");
        source.Line($"{SourceText.Quote(_plan.Action.Signature)},");
        source.Line($"{results.Of(_action)}),");
        source.Unindent();
    }

    public void WriteMembers(SourceText source)
    {
        foreach (var argument in _arguments)
        {
            if (argument.Field is { } field)
            {
                source.Line(field);
            }
        }

        source.Open($"private static global::System.Threading.Tasks.ValueTask<object?> {Method}(global::System.Func<global::LambdaEventHandler.Request, object> controllerOf, global::LambdaEventHandler.Request request)");
        WriteBinding(source);
        WriteCall(source);
        source.Close();
        source.Line();
    }

    // What the client sent comes first, and all of it, so that one answer names everything that is wrong with it.
    private void WriteBinding(SourceText source)
    {
        if (_arguments.Exists(static argument => !argument.IsProvided))
        {
            source.Line("global::LambdaEventHandler.BindingContext binding = new global::LambdaEventHandler.BindingContext(request);");
            WriteArguments(source, areProvided: false);
            source.Line("binding.Complete();");
        }

        WriteArguments(source, areProvided: true);
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

    private void WriteCall(SourceText source)
    {
        var names = new List<string>();
        for (var position = 0; position < _arguments.Count; position++)
        {
            names.Add($"argument{position}");
        }

        var call = $"(({_action.Receiver})controllerOf(request)).@{_action.Name}({string.Join(", ", names)})";
        foreach (var line in Returned(call))
        {
            source.Line(line);
        }
    }

    private IEnumerable<string> Returned(string call) => _action.Returns switch
    {
        ReturnKind.Void => [$"{call};", "return global::LambdaEventHandler.CompiledResult.Nothing();"],
        ReturnKind.Awaitable => [$"return global::LambdaEventHandler.CompiledResult.Await({call});"],
        _ => [$"return new global::System.Threading.Tasks.ValueTask<object?>((object?){call});"],
    };

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
internal sealed class ArgumentSource(ParameterModel model, ParameterPlan plan, string name)
{
    private const string Bind = "global::LambdaEventHandler.Bind";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";
    private const string Collections = "global::System.Collections.Generic";

    /// <summary>The field that is prepared once; null where nothing is.</summary>
    public string? Field => IsText
        ? $"private static readonly global::LambdaEventHandler.ValueBinding<{model.Value}> {name} = {Bind}.{plan.Source}({Name}).{Reading};"
        : null;

    /// <summary>The expression for a request.</summary>
    public string Expression => plan.Source switch
    {
        BindingSource.Given => Given,
        BindingSource.Services => Service,
        BindingSource.Body => plan.IsRequired ? $"binding.Body<{model.Type}>()" : $"binding.BodyOr<{model.Type}>({Fallback})",
        _ => model.Kind == ParameterKind.SimpleCollection ? Several : Single,
    };

    /// <summary>Whether the argument comes from the app or the invocation, not from what the client sent.</summary>
    public bool IsProvided => plan.Source is BindingSource.Given or BindingSource.Services;

    private bool IsText => plan.Source is BindingSource.Route or BindingSource.Query or BindingSource.Header;

    private string Name => SourceText.Quote(plan.Name);

    private string Fallback => model.Default ?? $"default({model.Type})!";

    private string Reading => model.Form switch
    {
        ValueForm.Enum => $"Named<{model.Value}>()",
        ValueForm.Uri => "Uri()",
        _ => $"Parsed<{model.Value}>()",
    };

    private string Given => model.Kind switch
    {
        ParameterKind.Request => "request",
        ParameterKind.LambdaContext => "request.LambdaContext",
        ParameterKind.CancellationToken => "request.CancellationToken",
        _ => $"request.EventAs<{model.Type}>()",
    };

    private string Service => plan.IsRequired
        ? $"{Services}.GetRequiredService<{model.Type}>(request.Services)"
        : $"request.Services.GetService(typeof({model.Type})) is {model.Value} {Local} ? {Local} : {Fallback}";

    // The type by its name: "var" is a type of the user's where there is one of that name.
    private string Single => plan.IsRequired
        ? $"{name}.Required(ref binding)"
        : $"{name}.TryRead(ref binding, out {model.Value} {Local}) ? {Local} : {Fallback}";

    private string Several
    {
        get
        {
            var values = $"{name}.All(ref binding)";
            return plan.Shape.IsOptional ? $"{values} is {{ Length: > 0 }} {Local} ? {Collected(Local)} : null" : Collected(values);
        }
    }

    private string Local => "found" + name;

    private string Collected(string values) => model.Collection switch
    {
        CollectionShape.List => $"new {Collections}.List<{model.Value}>({values})",
        CollectionShape.Set => $"new {Collections}.HashSet<{model.Value}>({values})",
        _ => values,
    };
}
