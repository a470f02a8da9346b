namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes a controller under one prefix.</summary>
internal static class ControllerSource
{
    /// <summary>Writes a class that holds the controller, unless nothing of it can work.</summary>
    /// <returns>The class's name, or null.</returns>
    public static string? Write(SourceText source, ControllerModel controller, string prefix, string name, ResultSource results)
    {
        var shape = Shapes.Of(controller);
        var convention = new ControllerConvention();
        convention.Add(shape, prefix);
        if (convention.Plans.Count == 0)
        {
            return null;
        }

        var actions = new List<ActionSource>();
        foreach (var plan in convention.Plans)
        {
            actions.Add(new ActionSource(controller, ModelOf(plan, shape, controller), plan, actions.Count));
        }

        source.Class(name);
        WriteController(source, controller, actions, results);
        foreach (var action in actions)
        {
            action.WriteMembers(source);
        }

        source.Close();
        source.Line();
        return name;
    }

    private static void WriteController(SourceText source, ControllerModel controller, List<ActionSource> actions, ResultSource results)
    {
        var constructor = controller.IsMadeByConstructor ? $"static () => new {controller.FullName}()" : "null";
        source.Line("public static global::LambdaEventHandler.CompiledController Create() => global::LambdaEventHandler.CompiledController.Of<" + controller.FullName + ">(");
        source.Indent();
        source.Line($"{constructor},");
        source.Line("[");
        source.Indent();
        foreach (var action in actions)
        {
            action.WriteDefinition(source, results);
        }

        source.Unindent();
        source.Line("]);");
        source.Unindent();
        source.Line();
    }

    private static ActionModel ModelOf(ActionPlan plan, ControllerShape shape, ControllerModel controller)
    {
        for (var index = 0; index < shape.Methods.Count; index++)
        {
            if (shape.Methods[index] == plan.Action)
            {
                return controller.Actions[index];
            }
        }

        throw new InvalidOperationException($"{plan.Action.DisplayName} was planned, but never read.");
    }
}
