using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the file that says how the results of the project's controllers are written, each type once.</summary>
internal static class ResultSource
{
    public static void AddTo(SourceProductionContext output, EquatableArray<ControllerModel> controllers)
    {
        var results = ResultsOf(controllers);
        if (results.Count > 0)
            output.AddSource("CompiledResults.g.cs", Write(results));
    }

    private static string Write(List<JsonResultModel> results)
    {
        var source = new SourceText();
        source.Head();
        source.Open("namespace LambdaEventHandler.Compiled");
        source.Open("file static class Results");
        source.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        source.Open("internal static void Add()");
        for (var index = 0; index < results.Count; index++)
            source.Line($"global::LambdaEventHandler.CompiledJson.Add(typeof({results[index].Type}), WriteResult{index});");
        source.Close();
        for (var index = 0; index < results.Count; index++)
            Write(source, results[index], index);
        source.Close();
        source.Close();
        return source.ToString();
    }

    private static void Write(SourceText source, JsonResultModel result, int index)
    {
        source.Line();
        source.Open($"private static void WriteResult{index}(global::LambdaEventHandler.JsonTextWriter json, object result)");
        source.Line($"var value = ({result.Type})result;");
        foreach (var line in result.Code.Split('\n'))
            source.Line(line);
        source.Close();
    }

    private static List<JsonResultModel> ResultsOf(EquatableArray<ControllerModel> controllers)
    {
        var results = new List<JsonResultModel>();
        foreach (var controller in controllers)
            foreach (var action in controller.Actions)
                if (action.Result is { } result && !results.Contains(result))
                    results.Add(result);
        return results;
    }
}
