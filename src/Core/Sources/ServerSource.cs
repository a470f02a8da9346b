using System.Net;
using System.Security.Claims;

namespace LambdaEventHandler;

/// <summary>Reads requests that a web server received. An event is created only if code reads it.</summary>
/// <param name="source">The source of the resolver, whose event a request becomes if code reads it.</param>
internal sealed class ServerSource(EventSource source) : IRequestSource
{
    public string ResolverName => nameof(ServerRequest);

    public int ResponseLimit => Array.MaxLength;

    /// <summary>Reads the data that routes a request.</summary>
    public static RequestLine ReadRequestLine(ServerRequest sent)
    {
        var path = new RequestPath(sent.PathBase + sent.Path, isPercentEncoded: true);
        return new(sent.Method.ToUpperInvariant(), sent.PathBase.Length == 0 ? path : path.From(new RequestPath(sent.PathBase, isPercentEncoded: true).Text.Length));
    }

    public string ReadRawPath(RawEvent sent) => Of(sent).PathBase + Of(sent).Path;

    public RequestHeaders ReadHeaders(RawEvent sent) => new(new ServerHeaders(Of(sent)));

    public HeaderComparison CompareHeader(RawEvent sent, string name, string value) => Of(sent).GetHeaderValues(name) switch
    {
        [] => HeaderComparison.Missing,
        [var only] when string.Equals(only, value, StringComparison.Ordinal) => HeaderComparison.Same,
        _ => HeaderComparison.Other,
    };

    public Query ReadQuery(RawEvent sent)
    {
        var query = new Query();
        QueryString.Parse(Of(sent).QueryString, query);
        return query;
    }

    public RequestCookies ReadCookies(RawEvent sent, Request request)
    {
        var cookies = new RequestCookies();
        foreach (var header in Of(sent).GetHeaderValues("Cookie"))
        {
            cookies.AppendHeader(header);
        }

        return cookies;
    }

    public RequestBody? ReadBody(RawEvent sent, Request request) =>
        Of(sent).GetBody() is { Length: > 0 } bytes ? new RequestBody(bytes, Charset.Of(request.Headers["Content-Type"])) : null;

    public ClaimsPrincipal ReadUser(RawEvent sent, Request request, RequestTrust trust) => Of(sent).User;

    /// <summary>Returns a claim, because a server has no Lambda authorizer.</summary>
    public string? ReadAuthorizerValue(RawEvent sent, string name) => Of(sent).User.FindFirst(name)?.Value;

    // The scope of an IPv6 address has a meaning on the server only.
    public string? ReadClientAddress(RawEvent sent, Request request) =>
        Of(sent).ClientAddress is not { } address ? null
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? new IPAddress(address.GetAddressBytes()).ToString()
        : address.ToString();

    public string ReadScheme(RawEvent sent, Request request) => Of(sent).Scheme;

    public string? ReadHost(RawEvent sent, Request request) => Of(sent).Host;

    public string ReadPublicPath(RawEvent sent, Request request) => request.RoutedPath.EncodeWhole();

    public string? ReadRawQuery(RawEvent sent) => Of(sent).QueryString;

    public object ReadEvent(RawEvent sent)
    {
        using var parsed = source.Parse(RentedBytes.Copy(Of(sent).CreateEventJson()));
        return source.ReadEvent(parsed);
    }

    public byte[] ReadEventJson(RawEvent sent) => Of(sent).CreateEventJson();

    private static ServerRequest Of(RawEvent sent) => ((ServerEvent)sent).Request;
}

/// <summary>Carries a request of a web server in the place of an event. It has no fields.</summary>
internal sealed class ServerEvent(ServerRequest request) : RawEvent
{
    public ServerRequest Request => request;

    public override CancellationToken? Cancellation => request.CancellationToken;

    public override bool IsAborted => request.IsAborted;

    public override bool Has(EventField field) => false;

    public override string? Text(EventField field) => null;

    public override bool IsTrue(EventField field) => false;

    public override void CopyPairs(EventField field, NamedValues target)
    {
    }

    public override IReadOnlyList<string> FindPairs(EventField field, string name) => [];

    public override bool HasPairs(EventField field) => false;

    public override IReadOnlyList<string> Texts(EventField field) => [];

    public override object ToObject(EventDeserializer deserialize) => deserialize(request.CreateEventJson());

    public override byte[]? CopyJson() => request.CreateEventJson();
}

/// <summary>The headers of a request that a web server received.</summary>
internal sealed class ServerHeaders(ServerRequest sent) : IHeaderSource
{
    public IReadOnlyList<string> Find(string name) => sent.GetHeaderValues(name);

    public void CopyTo(RequestHeaders target)
    {
        foreach (var (name, value) in sent.Headers)
        {
            target.Append(name, value);
        }
    }
}
