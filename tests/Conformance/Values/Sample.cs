using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>A record with members of several types, for cases about serialization.</summary>
internal sealed record Sample(string FirstName, Shade Shade, decimal Price, DateOnly Day, HashSet<string> Tags, string? Note)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<Shade>(namingPolicy: null, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Value Read(JsonElement argument)
    {
        var members = ValueReader.Read(argument);
        return invocation => JsonSerializer.SerializeToElement(members(invocation)).Deserialize<Sample>(Options);
    }
}

/// <summary>An enum, for cases about serialization.</summary>
internal enum Shade
{
    Red,
    Green,
    Blue,
}
