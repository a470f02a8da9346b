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
