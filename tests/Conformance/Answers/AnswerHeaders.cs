using System.Text.Json;

namespace LambdaEventHandler.Conformance.Answers;

/// <summary>The headers that a client gets: those of <c>headers</c>, <c>multiValueHeaders</c> and <c>cookies</c>, names without case.</summary>
internal sealed class AnswerHeaders
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _values.Keys;

    public static AnswerHeaders Merge(JsonElement response)
    {
        var merged = new AnswerHeaders();
        merged.AddMembers(response, "headers");
        merged.AddMembers(response, "multiValueHeaders");
        if (response.TryGetProperty("cookies", out var cookies))
        {
            merged.Add("Set-Cookie", cookies);
        }

        return merged;
    }

    public IReadOnlyList<string> Of(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private void AddMembers(JsonElement response, string field)
    {
        if (!response.TryGetProperty(field, out var members) || members.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in members.EnumerateObject())
        {
            Add(member.Name, member.Value);
        }
    }

    private void Add(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (!_values.TryGetValue(name, out var values))
        {
            _values[name] = values = [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            values.AddRange(value.EnumerateArray().Select(item => item.GetString()!));
        }
        else
        {
            values.Add(value.GetString()!);
        }
    }
}
