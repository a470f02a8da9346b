namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the class that writes the results of actions, each type once.</summary>
internal sealed class ResultSource
{
    private const string Class = "__LambdaEventHandlerResults";

    private readonly List<JsonResultModel> _results = [];

    /// <summary>Returns the type and the writer of an action's result; <c>null</c> twice if System.Text.Json has to.</summary>
    public string Of(ActionModel action)
    {
        if (action.Result is not { } result)
        {
            return "null, null";
        }

        if (!_results.Contains(result))
        {
            _results.Add(result);
        }

        return $"typeof({result.Type}), {Class}.Write{_results.IndexOf(result)}{(result.DependsOnContext ? ", dependsOnContext: true" : "")}";
    }

    /// <summary>Writes the class for all results.</summary>
    public void Write(SourceText source)
    {
        if (_results.Count == 0)
        {
            return;
        }

        source.Class(Class);
        for (var index = 0; index < _results.Count; index++)
        {
            Write(source, _results[index], index);
        }

        source.Close();
        source.Line();
    }

    private static void Write(SourceText source, JsonResultModel result, int index)
    {
        source.Open($"internal static void Write{index}({SourceText.Generated}.JsonTextWriter json, object result)");
        source.Line($"{result.Type} value = ({result.Type})result;");
        foreach (var line in result.Code.Split('\n'))
        {
            source.Line(line);
        }

        source.Close();
        source.Line();
    }
}
