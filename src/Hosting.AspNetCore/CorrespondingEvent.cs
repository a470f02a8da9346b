using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Hosting;

/// <summary>
/// Creates the event that the resolver's source would send for a request. It has the claims of the client if the source can send claims. It is created only for code
/// that reads the event, because it can't have everything: one value for each header of an HTTP API, no roles or identities of the client, and names of a made-up account.
/// </summary>
internal static class CorrespondingEvent
{
    public static byte[] Create(HttpContext http, Resolver resolver, ServerRequest sent)
    {
        FrontService service = resolver switch
        {
            ApiGatewayHttpResolver => new HttpApi(stage: null),
            AlbResolver => new LoadBalancer(hasMultiValueHeaders: true),
            _ => new RestApi(stage: null),
        };
        var headers = new HeaderList();
        foreach (var name in http.Request.Headers.Keys)
        {
            headers.Add(name, sent.GetHeaderValues(name));
        }

        return EventJson.Of(service, new ClientRequest(sent.Method, new RequestTarget(sent.PathBase + sent.Path, sent.QueryString), headers, sent.GetBody())
        {
            Protocol = http.Request.Protocol,
            Scheme = sent.Scheme,
            SourceAddress = sent.ClientAddress?.ToString() ?? "127.0.0.1",
            Port = sent.Host.Length > 0 && http.Request.Host.Port is { } port ? port : sent.Scheme == "https" ? 443 : 80,
            Time = TimeProvider.System.GetUtcNow(),
            User = resolver is AlbResolver || sent.User.Identity is not { IsAuthenticated: true } ? null : new(AuthorizerKind.Jwt, ClaimsOf(sent)),
        });
    }

    private static List<KeyValuePair<string, string>> ClaimsOf(ServerRequest sent)
    {
        var claims = new List<KeyValuePair<string, string>>();
        foreach (var claim in sent.User.Claims)
        {
            claims.Add(new(claim.Type, claim.Value));
        }

        return claims;
    }
}
