namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes a handler that is mapped to a route, and the method that replaces the call.</summary>
internal sealed class HandlerSource
{
    private readonly HandlerModel _handler;
    private readonly ActionSource _action;
    private readonly ResultSource _results;
    private readonly string _class;

    private HandlerSource(HandlerModel handler, ActionSource action, ResultSource results, string name) =>
        (_handler, _action, _results, _class) = (handler, action, results, name);

    /// <summary>Writes a class for each handler that the convention accepts.</summary>
    /// <returns>The handlers whose calls can be replaced.</returns>
    public static List<HandlerSource> Write(SourceText source, EquatableArray<HandlerModel> handlers, ResultSource results, DescriptionTables tables)
    {
        var written = new List<HandlerSource>();
        foreach (var handler in handlers)
        {
            var convention = new ControllerConvention();
            convention.Add(Signatures.Of(handler));
            if (convention.Plans.Count == 0)
            {
                continue;
            }

            var action = new ActionSource(default, handler.Action, convention.Plans[0], 0);
            var compiled = new HandlerSource(handler, action, results, $"__LambdaEventHandlerHandler{written.Count}");
            compiled.WriteClass(source, tables);
            written.Add(compiled);
        }

        if (written.Count > 0)
        {
            WriteDelegates(source);
        }

        return written;
    }

    /// <summary>Writes the method that replaces the call.</summary>
    public void WriteInterception(SourceText source)
    {
        source.Line(_handler.Interception);
        var methods = _handler.TakesMethods ? "global::System.Collections.Generic.IEnumerable<string> methods, " : string.Empty;
        source.Line($"public static global::LambdaEventHandler.MappedRoute Map{_class}(this global::LambdaEventHandler.IRouteBuilder routes, {methods}string template, global::System.Delegate handler)");
        source.Indent();
        source.Line($"=> {SourceText.Generated}.CompiledRoutes.Map(routes, handler, {_class}.Create(), {_class}.Describe);");
        source.Unindent();
        source.Line();
    }

    private static void WriteDelegates(SourceText source)
    {
        source.Class("__LambdaEventHandlerDelegates");
        source.Line("internal static T As<T>(object handler, T signature) where T : global::System.Delegate => (T)handler;");
        source.Close();
        source.Line();
    }

    private void WriteClass(SourceText source, DescriptionTables tables)
    {
        source.Class(_class);
        source.Line($"internal static {SourceText.Generated}.CompiledAction Create() =>");
        source.Indent();
        _action.WriteDefinition(source, _results, ";");
        source.Unindent();
        source.Line();
        source.Line($"internal static global::LambdaEventHandler.ActionDescriptor Describe(int index) => {_action.Description}();");
        source.Line();
        _action.WriteMembers(source, controller: null, tables);
        source.Close();
        source.Line();
    }
}
