using System.Text.Json;

namespace LambdaEventHandler.Conformance.Cases;

/// <summary>Reads a case file. What is malformed becomes an entry with a problem, so that the other cases still run.</summary>
internal static class CaseFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<CaseEntry> Read(string path)
    {
        try
        {
            var root = JsonDocument.Parse(File.ReadAllBytes(path), Options).RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Select((element, index) => ReadCase(path, index, element))]
                : [CaseEntry.Malformed(path, "the file is no array of cases")];
        }
        catch (JsonException exception)
        {
            return [CaseEntry.Malformed(path, exception.Message)];
        }
    }

    private static CaseEntry ReadCase(string path, int index, JsonElement element)
    {
        var name = NameOf(element) ?? $"{path}[{index}]";
        try
        {
            return element.Deserialize<ConformanceCase>(CaseJson.Options) is { } parsed
                ? CaseEntry.Of(parsed)
                : CaseEntry.Malformed(name, $"null is no case, in {path}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return CaseEntry.Malformed(name, $"malformed in {path}: {exception.Message}");
        }
    }

    private static string? NameOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}

/// <summary>An entry of a case file: a case or, where there is none, what is wrong with it.</summary>
internal sealed record CaseEntry(string Name, ConformanceCase? Case, string Problem = "")
{
    public static CaseEntry Of(ConformanceCase conformanceCase) => new(conformanceCase.Id, conformanceCase);

    public static CaseEntry Malformed(string name, string problem) => new(name, null, problem);
}
