using System.Text.Json.Nodes;

namespace LambdaEventHandler.Features.Support;

/// <summary>The files of features/Events: complete events as AWS documents them, and bodies.</summary>
internal static class SampleFile
{
    public static JsonObject Event(string name) => JsonNode.Parse(Text($"{name}.json"))!.AsObject();

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Events", name);
}
