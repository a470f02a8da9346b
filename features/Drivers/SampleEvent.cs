using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Reads the events of features/Events.</summary>
internal static class SampleEvent
{
    public static JsonObject Read(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Events", $"{name}.json");
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }
}
