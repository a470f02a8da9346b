using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Properties;

/// <summary>
/// Whatever bytes arrive as an event, the function returns a well-formed response of its source, or throws an <see cref="InvalidEventException"/>. It never
/// throws anything else, and never returns 500 because of the input.
/// </summary>
internal sealed class AnyEventProperty : Property<AnyEventProperty.Input>
{
    private const int MostRandomBytes = 200;
    private const int InternalServerError = 500;

    private readonly Resolver[] _apps = [.. new[] { EventApp.Build(isStrict: false), EventApp.Build(isStrict: true) }.SelectMany(app => new Resolver[] { app, app.As<ApiGatewayHttpResolver>(), app.As<AlbResolver>() })];

    public override string Name => "any-event";

    protected override Input Generate(Random random)
    {
        // Most events fit the resolver, so that they get farther than to its door.
        var source = random.Next(RandomEvent.Sources.Length);
        var resolver = (random.Chance(95) ? source switch { 0 => 0, 1 or 2 => 1, _ => 2 } : random.Next(3)) + (random.Chance(30) ? 3 : 0);
        return new(resolver, random.Next(20) switch
        {
            0 => [.. Enumerable.Range(0, random.Next(MostRandomBytes)).Select(_ => (byte)random.Next(256))],
            1 or 2 => random.Chance(30) ? Mutation.WithSurrogate(EventSamples.Pick(random), random) : Mutation.Of(EventSamples.Pick(random), random),
            3 => RandomJson.Event(random),
            4 => WrongShapes.In(JsonNode.Parse(EventSamples.Pick(random))!, random),
            5 or 6 or 7 => WrongShapes.In(RandomEvent.Of(RandomEvent.Sources[source], random), random),
            8 => Mutation.WithSurrogate(Json(RandomEvent.Of(RandomEvent.Sources[source], random)), random),
            9 or 10 => Mutation.Of(Json(RandomEvent.Of(RandomEvent.Sources[source], random)), random),
            _ => Json(RandomEvent.Of(RandomEvent.Sources[source], random)),
        });
    }

    protected override string? FindProblem(Input input)
    {
        var resolver = _apps[input.Resolver];
        var context = new TestContext();
        using var request = new MemoryStream(input.Event);
        MemoryStream response;
        try
        {
            response = (MemoryStream)resolver.ResolveAsync(request, context).GetAwaiter().GetResult();
        }
        catch (InvalidEventException)
        {
            return null;
        }

        var problem = ResponseForm.FindProblem(resolver, response.ToArray(), out var status);
        return problem is not null ? $"The response is malformed: {problem}"
            : status >= InternalServerError ? $"The status is {status}: {string.Join('\n', context.Log)}"
            : null;
    }

    protected override IEnumerable<Input> Simplify(Input input) => Simpler.Shorter(input.Event).Select(bytes => input with { Event = bytes });

    protected override string Describe(Input input) => $"{_apps[input.Resolver].GetType().Name}{(input.Resolver >= 3 ? ", strict" : "")}: {Bytes.Describe(input.Event)}";

    private static byte[] Json(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json);

    internal sealed record Input(int Resolver, byte[] Event);
}

/// <summary>The form that AWS requires of the response of each source.</summary>
internal static class ResponseForm
{
    private static readonly string[] Common = ["statusCode", "body", "isBase64Encoded", "headers"];

    /// <summary>Returns what is wrong with a response, or null.</summary>
    public static string? FindProblem(Resolver resolver, byte[] json, out int status)
    {
        using var document = JsonDocument.Parse(json);
        var response = document.RootElement;
        status = response.TryGetProperty("statusCode", out var code) && code.TryGetInt32(out var number) ? number : 0;
        if (status is < 200 or > 599)
        {
            return $"the status is {code}";
        }

        var own = resolver switch { ApiGatewayRestResolver => "multiValueHeaders", ApiGatewayHttpResolver => "cookies", _ => "statusDescription" };
        foreach (var member in response.EnumerateObject())
        {
            var isKnown = Common.Contains(member.Name) || member.Name == own || (resolver is AlbResolver && member.Name == "multiValueHeaders");
            if (!isKnown || response.EnumerateObject().Count(other => other.Name == member.Name) > 1)
            {
                return $"{member.Name} is unknown, or is there twice";
            }

            if (FindProblem(member.Name, member.Value) is { } problem)
            {
                return problem;
            }
        }

        return FindProblemOfBody(response) ?? FindProblemOfSource(resolver, response);
    }

    private static string? FindProblem(string name, JsonElement value) => name switch
    {
        "headers" => value.EnumerateObject().Select(header => OfHeader(header.Name, [header.Value])).FirstOrDefault(problem => problem is not null),
        "multiValueHeaders" => value.EnumerateObject().Select(header => OfHeader(header.Name, header.Value.EnumerateArray())).FirstOrDefault(problem => problem is not null),
        "cookies" => OfHeader("Set-Cookie", value.EnumerateArray()),
        "isBase64Encoded" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) => "isBase64Encoded is not a boolean",
        "statusDescription" when value.GetString() is not { Length: > 4 } => "statusDescription is too short",
        _ => null,
    };

    private static string? OfHeader(string name, IEnumerable<JsonElement> values) =>
        HeaderSyntax.IsToken(name) && values.All(value => value.ValueKind == JsonValueKind.String && HeaderSyntax.IsValue(value.GetString()!)) ? null : $"the header {name} is invalid";

    private static string? FindProblemOfBody(JsonElement response)
    {
        var isBase64 = response.TryGetProperty("isBase64Encoded", out var flag) && flag.GetBoolean();
        if (!response.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return isBase64 ? "there is no body, but it is base64" : null;
        }

        // GetString throws if there is an unpaired surrogate.
        return isBase64 && !body.TryGetBytesFromBase64(out _) ? "the body is not base64" : body.GetString() is null ? "the body is not text" : null;
    }

    private static string? FindProblemOfSource(Resolver resolver, JsonElement response)
    {
        if (resolver is not AlbResolver)
        {
            return null;
        }

        var hasBoth = response.TryGetProperty("headers", out _) && response.TryGetProperty("multiValueHeaders", out _);
        return hasBoth ? "it has headers and multiValueHeaders, of which a load balancer takes one"
            : !response.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null ? "it has no body"
            : !response.TryGetProperty("statusDescription", out _) ? "it has no statusDescription"
            : !response.TryGetProperty("isBase64Encoded", out _) ? "it has no isBase64Encoded"
            : null;
    }
}
