namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes how the results of a controller's actions are written, each type once.</summary>
internal static class ResultSource
{
    /// <summary>The arguments that follow the controller's actions.</summary>
    public static string Definitions(ControllerModel controller)
    {
        var definitions = new System.Text.StringBuilder();
        var results = Of(controller);
        for (var index = 0; index < results.Count; index++)
            definitions.Append($", new global::LambdaEventHandler.CompiledJson(typeof({results[index].Type}), WriteResult{index})");
        return definitions.ToString();
    }

    public static void WriteMembers(SourceText source, ControllerModel controller)
    {
        var results = Of(controller);
        for (var index = 0; index < results.Count; index++)
        {
            source.Open($"private static void WriteResult{index}(global::LambdaEventHandler.JsonTextWriter json, object result)");
            source.Line($"var value = ({results[index].Type})result;");
            foreach (var line in results[index].Code.Split('\n'))
                source.Line(line);
            source.Close();
            source.Line();
        }
    }

    private static List<JsonResultModel> Of(ControllerModel controller)
    {
        var results = new List<JsonResultModel>();
        foreach (var action in controller.Actions)
            if (action.Result is { } result && !results.Contains(result))
                results.Add(result);
        return results;
    }
}
