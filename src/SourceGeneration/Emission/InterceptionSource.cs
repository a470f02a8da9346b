using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the file with the methods that replace the project's calls of AddControllers, AddController, and Map.</summary>
internal static class InterceptionSource
{
    private static readonly CallReceiver[] Receivers = [CallReceiver.TypedBuilder, CallReceiver.Builder, CallReceiver.Group, CallReceiver.Routes];

    public static void AddTo(SourceProductionContext output, EquatableArray<ControllerModel> controllers, EquatableArray<CallSite> calls, EquatableArray<HandlerModel> handlers)
    {
        var sets = CompiledSet.Of(controllers, calls);
        if (sets.Count > 0 || handlers.Count > 0)
        {
            output.AddSource("CompiledControllers.g.cs", Write(sets, handlers));
        }
    }

    private static string Write(List<CompiledSet> sets, EquatableArray<HandlerModel> handlers)
    {
        var source = new SourceText();
        WriteHead(source);
        source.Open("namespace LambdaEventHandler.Compiled");
        var creations = new List<string>();
        var results = new ResultSource();
        var tables = new DescriptionTables();
        foreach (var set in sets)
        {
            creations.Add(WriteControllers(source, set, creations.Count, results, tables));
        }

        var compiled = HandlerSource.Write(source, handlers, results, tables);
        results.Write(source);
        tables.Write(source);
        source.Class("__LambdaEventHandlerInterceptions");
        for (var index = 0; index < sets.Count; index++)
        {
            WriteInterceptions(source, sets[index], creations[index], index);
        }

        foreach (var handler in compiled)
        {
            handler.WriteInterception(source);
        }

        source.Close();
        source.Close();
        return source.ToString();
    }

    private static void WriteHead(SourceText source)
    {
        source.Head();
        source.Open("namespace System.Runtime.CompilerServices");
        source.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        source.Line("file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute;");
        source.Close();
        source.Line();
    }

    /// <summary>Writes the controllers of a set.</summary>
    /// <returns>The expressions that create them, separated by commas.</returns>
    private static string WriteControllers(SourceText source, CompiledSet set, int number, ResultSource results, DescriptionTables tables)
    {
        var names = new List<string>();
        foreach (var controller in set.Controllers)
        {
            if (ControllerSource.Write(source, controller, set.Prefix, $"__LambdaEventHandlerControllers{number}_{names.Count}", results, tables) is { } name)
            {
                names.Add(name);
            }
        }

        return string.Join(", ", names.ConvertAll(static name => name + ".Create()"));
    }

    /// <summary>Writes a method for each type that the set is added to: a method that replaces a call returns the same type.</summary>
    private static void WriteInterceptions(SourceText source, CompiledSet set, string creations, int number)
    {
        foreach (var receiver in Receivers)
        {
            foreach (var takesAssembly in new[] { false, true })
            {
                var calls = set.Calls.FindAll(call => call.Receiver == receiver && call.TakesAssembly == takesAssembly);
                if (calls.Count > 0)
                {
                    WriteInterception(source, set, calls, $"Add{number}_{receiver}", creations);
                }
            }
        }
    }

    private static void WriteInterception(SourceText source, CompiledSet set, List<CallSite> calls, string name, string creations)
    {
        foreach (var call in calls)
        {
            source.Line(call.Interception);
        }

        // Generic, so that one method serves the builders of all sources, also where the call does not know which it has.
        var isTyped = calls[0].Receiver == CallReceiver.TypedBuilder;
        var type = "global::LambdaEventHandler." + calls[0].Receiver switch
        {
            CallReceiver.TypedBuilder => "ResolverBuilder<TResolver>",
            CallReceiver.Builder => "ResolverBuilder",
            CallReceiver.Group => "RouteGroup",
            _ => "IRouteBuilder",
        };
        var parameters = (isTyped, set.IsOfOne) switch
        {
            (true, true) => "<TResolver, TController>",
            (true, false) => "<TResolver>",
            (false, true) => "<TController>",
            _ => string.Empty,
        };
        var assembly = calls[0].TakesAssembly ? "global::System.Reflection.Assembly assembly, " : string.Empty;
        source.Line($"public static {type} {name}{parameters}(this {type} builder, {assembly}string prefix = \"\")");
        source.Indent();
        if (isTyped)
        {
            source.Line("where TResolver : global::LambdaEventHandler.Resolver");
        }

        if (set.IsOfOne)
        {
            source.Line("where TController : class");
        }

        source.Line($"=> {SourceText.Generated}.CompiledRoutes.Add(builder{(creations.Length > 0 ? ", " : string.Empty)}{creations});");
        source.Unindent();
        source.Line();
    }
}
