using System.Globalization;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes a controller under one prefix.</summary>
internal static class ControllerSource
{
    // A method and not a lambda: that would be three methods to compile at a cold start, with those of the class that keeps it.
    private const string Constructor = "Construct";

    /// <summary>Writes the class of a controller, unless it has no valid action.</summary>
    /// <returns>The class's name, or null.</returns>
    public static string? Write(SourceText source, ControllerModel controller, string prefix, string name, ResultSource results, DescriptionTables tables)
    {
        var signature = Signatures.Of(controller);
        var convention = new ControllerConvention();
        convention.Add(signature, prefix);
        if (convention.Plans.Count == 0)
        {
            return null;
        }

        var actions = new List<ActionSource>();
        foreach (var plan in convention.Plans)
        {
            actions.Add(new ActionSource(controller.Attributes, ModelOf(plan, signature, controller), plan, actions.Count));
        }

        source.Class(name);
        WriteController(source, controller, actions, results);
        foreach (var action in actions)
        {
            action.WriteMembers(source, controller.FullName, tables);
        }

        source.Close();
        source.Line();
        return name;
    }

    private static void WriteController(SourceText source, ControllerModel controller, List<ActionSource> actions, ResultSource results)
    {
        // Only an app whose code uses services gets the container into its native executable.
        var method = controller.IsMadeByConstructor ? "Of" : "WithServices";
        source.Line($"public static {SourceText.Generated}.CompiledController Create() => {SourceText.Generated}.CompiledController.{method}<{controller.FullName}>(");
        source.Indent();
        if (controller.IsMadeByConstructor)
        {
            source.Line($"{Constructor},");
        }

        source.Line("[");
        source.Indent();
        foreach (var action in actions)
        {
            action.WriteDefinition(source, results, ",");
        }

        source.Unindent();
        source.Line("],");
        source.Line("Describe);");
        source.Unindent();
        source.Line();
        if (controller.IsMadeByConstructor)
        {
            source.Line($"private static object {Constructor}() => new {controller.FullName}();");
            source.Line();
        }

        source.Line("private static global::LambdaEventHandler.ActionDescriptor Describe(int index) => index switch");
        source.Open(string.Empty);
        for (var index = 0; index < actions.Count; index++)
        {
            source.Line($"{(index == actions.Count - 1 ? "_" : index.ToString(CultureInfo.InvariantCulture))} => {actions[index].Description}(),");
        }

        source.Close(";");
        source.Line();
    }

    private static ActionModel ModelOf(ActionRoute plan, ControllerSignature signature, ControllerModel controller)
    {
        for (var index = 0; index < signature.Methods.Count; index++)
        {
            if (signature.Methods[index] == plan.Action)
            {
                return controller.Actions[index];
            }
        }

        throw new InvalidOperationException($"{plan.Action.DisplayName} was planned, but never read.");
    }
}

/// <summary>The controllers that the same calls add under the same prefix.</summary>
/// <param name="prefix">The prefix.</param>
/// <param name="only">The controller that is added alone, or null for all of the project.</param>
/// <param name="controllers">The controllers.</param>
internal sealed class CompiledSet(string prefix, ControllerModel? only, IReadOnlyList<ControllerModel> controllers)
{
    public string Prefix { get; } = prefix;

    public IReadOnlyList<ControllerModel> Controllers { get; } = controllers;

    public bool IsOfOne => only is not null;

    /// <summary>Gets the calls.</summary>
    public List<CallSite> Calls { get; } = [];

    /// <summary>Returns the sets of a project that can be compiled as a whole. The calls of the others use reflection.</summary>
    public static List<CompiledSet> Of(EquatableArray<ControllerModel> controllers, EquatableArray<CallSite> calls)
    {
        var sets = new List<CompiledSet>();
        foreach (var call in calls)
        {
            var set = sets.Find(known => known.IsOf(call));
            if (set is null)
            {
                sets.Add(set = new CompiledSet(call.Prefix, call.Controller, call.Controller is { } only ? [only] : controllers));
            }

            set.Calls.Add(call);
        }

        sets.RemoveAll(static set => set.IsBlocked());
        return sets;
    }

    private bool IsOf(CallSite call) => Prefix == call.Prefix && only == call.Controller;

    private bool IsBlocked()
    {
        foreach (var controller in Controllers)
        {
            if (controller.InterceptionBlocker is not null)
            {
                return true;
            }
        }

        return false;
    }
}
