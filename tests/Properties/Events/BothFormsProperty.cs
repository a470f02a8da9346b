using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Properties;

/// <summary>An event as JSON and the object that the official serializer makes of it get the same response.</summary>
internal sealed class BothFormsProperty : Property<BothFormsProperty.Input>
{
    private static readonly JsonSerializerOptions Official = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new NullIsFalse() },
    };

    private readonly ApiGatewayRestResolver[] _apps = [EventApp.Build(isStrict: false), EventApp.Build(isStrict: true)];

    public override string Name => "both-forms";

    protected override Input Generate(Random random)
    {
        var source = random.Pick<string>(RandomEvent.Sources);
        return new(source, RandomEvent.Of(source, random).ToJsonString(), random.Chance(30));
    }

    protected override string? FindProblem(Input input)
    {
        var app = _apps[input.IsStrict ? 1 : 0];
        var stream = Outcome(() => OfStream(app, input));
        var typed = Outcome(() => OfTyped(app, input));
        return JsonNode.DeepEquals(JsonNode.Parse(stream), JsonNode.Parse(typed)) ? null : $"Stream: {stream}\nTyped:  {typed}";
    }

    protected override IEnumerable<Input> Simplify(Input input) => Without(JsonNode.Parse(input.Json)!).Select(json => input with { Json = json.ToJsonString() });

    protected override string Describe(Input input) => $"{input.Source}{(input.IsStrict ? ", strict" : "")}: {input.Json}";

    /// <summary>Returns the event without one of its members or items, at any depth.</summary>
    private static IEnumerable<JsonNode> Without(JsonNode json)
    {
        for (var number = 0; ; number++)
        {
            var (copy, left) = (json.DeepClone(), number);
            if (!Remove(copy, ref left))
            {
                yield break;
            }

            yield return copy;
        }
    }

    private static bool Remove(JsonNode json, ref int number)
    {
        var children = json is JsonObject members ? [.. members.Select(member => member.Value)] : json is JsonArray items ? items.ToArray() : [];
        for (var index = 0; index < children.Length; index++)
        {
            if (number-- == 0)
            {
                if (json is JsonObject parent)
                {
                    parent.RemoveAt(index);
                }
                else
                {
                    ((JsonArray)json).RemoveAt(index);
                }

                return true;
            }

            if (children[index] is { } child && Remove(child, ref number))
            {
                return true;
            }
        }

        return false;
    }

    private static string Outcome(Func<string> run)
    {
        try
        {
            return run();
        }
        catch (InvalidEventException)
        {
            return "\"an invalid event\"";
        }
    }

    private static string OfStream(ApiGatewayRestResolver app, Input input)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(input.Json));
        Resolver resolver = input.Source switch { "rest" => app, "http" or "url" => app.As<ApiGatewayHttpResolver>(), _ => app.As<AlbResolver>() };
        using var response = (MemoryStream)resolver.ResolveAsync(request, new TestContext()).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(response.ToArray());
    }

    private static string OfTyped(ApiGatewayRestResolver app, Input input)
    {
        object response = input.Source switch
        {
            "rest" => app.ResolveAsync(JsonSerializer.Deserialize<APIGatewayProxyRequest>(input.Json, Official)!, new TestContext()).GetAwaiter().GetResult(),
            "http" or "url" => app.As<ApiGatewayHttpResolver>().ResolveAsync(JsonSerializer.Deserialize<APIGatewayHttpApiV2ProxyRequest>(input.Json, Official)!, new TestContext()).GetAwaiter().GetResult(),
            _ => app.As<AlbResolver>().ResolveAsync(JsonSerializer.Deserialize<ApplicationLoadBalancerRequest>(input.Json, Official)!, new TestContext()).GetAwaiter().GetResult(),
        };
        return JsonSerializer.Serialize(response, response.GetType(), Official);
    }

    /// <summary>A field of an event that is null is as good as one that is missing, also where the official type has no null.</summary>
    private sealed class NullIsFalse : JsonConverter<bool>
    {
        public override bool HandleNull => true;

        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
    }

    internal sealed record Input(string Source, string Json, bool IsStrict);
}
