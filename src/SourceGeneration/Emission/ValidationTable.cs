using System.Globalization;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes the descriptions of the types that are validated, each once.</summary>
internal sealed class ValidationTable
{
    private const string Class = "__LambdaEventHandlerTypes";

    private readonly List<ValidatedTypeModel> _types = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Returns the expression for the types of an action; null for an action without any.</summary>
    public string? Of(List<ValidatedTypeModel> types)
    {
        var calls = new List<string>();
        foreach (var type in types)
        {
            if (!_numbers.TryGetValue(type.Type, out var number))
            {
                _numbers.Add(type.Type, number = _types.Count);
                _types.Add(type);
            }

            var call = $"{Class}.Describe{number.ToString(CultureInfo.InvariantCulture)}()";
            if (!calls.Contains(call))
            {
                calls.Add(call);
            }
        }

        return calls.Count == 0 ? null : $"new {SourceText.Generated}.CompiledTypes(static () => [{string.Join(", ", calls)}])";
    }

    /// <summary>Writes the class, unless there are no types.</summary>
    public void Write(SourceText source)
    {
        if (_types.Count == 0)
        {
            return;
        }

        source.Class(Class);
        for (var index = 0; index < _types.Count; index++)
        {
            source.Line($"internal static {SourceText.Generated}.CompiledType Describe{index.ToString(CultureInfo.InvariantCulture)}() => {_types[index].Code};");
        }

        source.Close();
        source.Line();
    }
}
