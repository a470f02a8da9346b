using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the file that takes the place of the project's calls of AddControllers and AddController.</summary>
internal static class InterceptionSource
{
    private const string Builder = "global::LambdaEventHandler.ResolverBuilder<TResolver>";

    public static void AddTo(SourceProductionContext output, EquatableArray<ControllerModel> controllers, EquatableArray<CallSite> calls)
    {
        var sets = CompiledSet.Of(controllers, calls);
        if (sets.Count > 0)
        {
            output.AddSource("CompiledControllers.g.cs", Write(sets));
        }
    }

    private static string Write(List<CompiledSet> sets)
    {
        var source = new SourceText();
        WriteHead(source);
        source.Open("namespace LambdaEventHandler.Compiled");
        var creations = new List<string>();
        var results = new ResultSource();
        foreach (var set in sets)
        {
            creations.Add(WriteControllers(source, set, creations.Count, results));
        }

        results.Write(source);
        source.Class("__LambdaEventHandlerInterceptions");
        for (var index = 0; index < sets.Count; index++)
        {
            WriteInterception(source, sets[index], creations[index], index);
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
    private static string WriteControllers(SourceText source, CompiledSet set, int number, ResultSource results)
    {
        var names = new List<string>();
        foreach (var controller in set.Controllers)
        {
            if (ControllerSource.Write(source, controller, set.Prefix, $"__LambdaEventHandlerControllers{number}_{names.Count}", results) is { } name)
            {
                names.Add(name);
            }
        }

        return string.Join(", ", names.ConvertAll(static name => name + ".Create()"));
    }

    // Generic, so that one method serves the builders of all sources, also where the call does not know which it has.
    private static void WriteInterception(SourceText source, CompiledSet set, string creations, int number)
    {
        foreach (var interception in set.Interceptions)
        {
            source.Line(interception);
        }

        source.Line($"public static {Builder} Add{number}<TResolver{(set.IsOfOne ? ", TController" : string.Empty)}>(this {Builder} builder, string prefix = \"\")");
        source.Indent();
        source.Line("where TResolver : global::LambdaEventHandler.Resolver");
        if (set.IsOfOne)
        {
            source.Line("where TController : class");
        }

        source.Line($"=> builder.AddCompiledControllers({creations});");
        source.Unindent();
        source.Line();
    }
}
