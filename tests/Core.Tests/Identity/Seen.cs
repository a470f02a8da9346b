using System.Security.Claims;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Identity;

/// <summary>Sends an event with a <c>requestContext</c> in both forms, and returns what the app sees, which is the same.</summary>
internal static class Seen
{
    /// <summary>The sources by the names of tests.</summary>
    public static async Task<T> OfAsync<T>(string source, string context, Func<Request, T> read, Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null, string path = "/who", string members = "{}")
    {
        var seen = new List<T>();
        var builder = ApiGatewayRestResolver.CreateBuilder().PropagateExceptions();
        configure?.Invoke(builder);
        builder.Use((request, next) =>
        {
            seen.Add(read(request));
            return new(Response.NoContent());
        });
        var app = builder.Build();
        var test = Of(source);
        var sent = EventOf(source, context, path, members);

        await test.AskJson(app, sent);
        await test.AskTyped(app, sent);

        Assert.Equal(seen[0], seen[1]);
        return seen[0];
    }

    public static Task<string> UserAsync(string source, string context, Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null) =>
        OfAsync(source, context, request => Describe(request.User), configure);

    /// <summary>Each identity in a line: its type and name, and its claims.</summary>
    public static string Describe(ClaimsPrincipal user) => string.Join('\n', user.Identities.Select(identity =>
        $"{(identity.IsAuthenticated ? identity.AuthenticationType : "anonymous")} {identity.Name}: {string.Join(", ", identity.Claims.Select(claim => $"{claim.Type}={claim.Value}"))}"));

    private static TestSource Of(string source) => source switch
    {
        "REST" or "HTTP 1.0" => new RestSource(),
        "HTTP" or "URL" => new HttpSource(),
        "ALB" => new AlbSource(hasSeveralValues: false),
        _ => throw new ArgumentException(source),
    };

    private static JsonObject EventOf(string source, string context, string path, string members)
    {
        var sent = Of(source).ToEvent(new SentRequest("GET", path));
        if (source == "HTTP 1.0")
        {
            sent["version"] = "1.0";
        }

        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            sent[name] = value?.DeepClone();
        }

        var whole = (sent["requestContext"] ??= new JsonObject()).AsObject();
        foreach (var (name, value) in JsonNode.Parse(context)!.AsObject())
        {
            if (whole[name] is JsonObject known && value is JsonObject added)
            {
                foreach (var (inner, innerValue) in added)
                {
                    known[inner] = innerValue?.DeepClone();
                }
            }
            else
            {
                whole[name] = value?.DeepClone();
            }
        }

        return sent;
    }
}
