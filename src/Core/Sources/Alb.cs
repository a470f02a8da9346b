using System.Security.Claims;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Microsoft.Extensions.Logging;

[assembly: LambdaEventHandler.EventType(typeof(ApplicationLoadBalancerRequest))]

namespace LambdaEventHandler;

/// <summary>
/// Application Load Balancers (AWS: "Use Lambda functions as targets of an Application Load Balancer"). Paths and queries are encoded. A setting of the target
/// group determines whether headers and queries have one or several values for each name, in events and responses.
/// </summary>
internal sealed class Alb : PathEventSource
{
    public static readonly Alb Instance = new();

    public override string ResolverName => nameof(AlbResolver);

    public override string Description => "an Application Load Balancer (path, httpMethod and requestContext.elb)";

    /// <summary>Gets 1 MB (AWS: "Use Lambda functions as targets of an Application Load Balancer").</summary>
    public override int ResponseLimit => 1024 * 1024;

    /// <summary>Gets the likeness. A load balancer shares no event with API Gateway, whose paths are encoded differently.</summary>
    protected override Likeness RefusesFrom => Likeness.Likely;

    public override Likeness Compare(RawEvent sent) => sent.Has(EventField.LoadBalancer) ? Likeness.Certain : ComparePath(sent);

    public override Query ReadQuery(RawEvent sent)
    {
        var query = new Query();
        foreach (var (name, value) in base.ReadQuery(sent).Entries)
        {
            query.Append(QueryString.Decode(name), QueryString.Decode(value));
        }

        return query;
    }

    /// <summary>Returns an anonymous client: the headers with the user are not believed until a behavior has verified them.</summary>
    public override ClaimsPrincipal ReadUser(RawEvent sent, Request request, RequestTrust trust)
    {
        (request.LambdaContext as ILoadBalancerLambdaContext)?.ReportAnonymousUser();
        return base.ReadUser(sent, request, trust);
    }

    /// <summary>Returns the last address of <c>X-Forwarded-For</c>: the load balancer appends the address of the connection (AWS: "HTTP headers and Application Load Balancers").</summary>
    public override string? ReadClientAddress(RawEvent sent, Request request) => ForwardedFor.Read(request) is [.., var last] ? last : null;

    /// <summary>Returns the scheme of the listener, which the load balancer writes over whatever the client sent.</summary>
    public override string ReadScheme(RawEvent sent, Request request) =>
        string.Equals(request.Headers["X-Forwarded-Proto"], "http", StringComparison.OrdinalIgnoreCase) ? "http" : base.ReadScheme(sent, request);

    public override string? ReadHost(RawEvent sent, Request request) => request.Headers["Host"];

    protected override JsonTypeInfo EventJson => AlbEventJson.Default.ApplicationLoadBalancerRequest;

    public override void Write(Response response, Request request, RawEvent sent, ResponseWriter writer)
    {
        var hasBody = MessageBody.IsSent(response, request);
        var groups = new HeaderGroups(response, withCookies: true);
        writer.Begin(response.StatusCode, HttpStatus.Describe(response.StatusCode));
        if (sent.Has(EventField.MultiValueHeaders))
        {
            WriteSeveralValues(groups, writer);
        }
        else
        {
            WriteSingleValues(groups, request, writer);
        }

        writer.WriteBody(response, hasBody, whenAbsent: "");
        writer.End();
    }

    private static void WriteSeveralValues(HeaderGroups groups, ResponseWriter writer)
    {
        writer.BeginMultiValueHeaders();
        while (groups.MoveNext())
        {
            writer.WriteMultiValueHeader(groups.Name, groups.Values());
        }

        writer.EndHeaders();
    }

    /// <summary>Writes one value for each name: several values are joined (RFC 9110, section 5.3), except cookies, which are written with several spellings of one name.</summary>
    private static void WriteSingleValues(HeaderGroups groups, Request request, ResponseWriter writer)
    {
        writer.BeginHeaders();
        while (groups.MoveNext())
        {
            if (groups.Count == 1)
            {
                writer.WriteHeader(groups.Name, groups.Last);
            }
            else if (groups.IsCookies)
            {
                WriteCookies(groups.Values(), request, writer);
            }
            else
            {
                writer.WriteHeader(groups.Name, string.Join(", ", groups.Values()));
            }
        }

        writer.EndHeaders();
    }

    private static void WriteCookies(IReadOnlyList<string> cookies, Request request, ResponseWriter writer)
    {
        for (var i = 0; i < Math.Min(cookies.Count, SetCookieSpelling.Count); i++)
        {
            writer.WriteHeader(SetCookieSpelling.Of(i), cookies[i]);
        }

        if (cookies.Count > SetCookieSpelling.Count)
        {
            AlbLog.LostCookies(request.LoggerFactory.CreateLogger("LambdaEventHandler.AlbResolver"), cookies.Count, SetCookieSpelling.Count);
        }
    }
}

/// <summary>The log entries of load balancers. A class of its own, because its fields are created with those of its class: every app has the sources.</summary>
internal static partial class AlbLog
{
    [LoggerMessage(1, LogLevel.Warning, "The response sets {Count} cookies, of which only the first {Sent} are sent: turn on multi-value headers for the load balancer's target group.")]
    public static partial void LostCookies(ILogger logger, int count, int sent);
}

/// <summary>The spellings of <c>Set-Cookie</c>: a name occurs once in a JSON object, but a load balancer compares header names without case.</summary>
internal static class SetCookieSpelling
{
    private const string Usual = "Set-Cookie";
    private const string LowerCase = "set-cookie";
    private const int Letters = 9;

    // A bit for each of the nine letters that is upper case: the first and the fourth in the usual spelling.
    private const int UsualMask = 0b1001;

    /// <summary>Gets the number of spellings.</summary>
    public static int Count => 1 << Letters;

    /// <summary>Returns the spelling at an index from 0: <c>Set-Cookie</c>, <c>set-cookie</c>, then the others.</summary>
    public static string Of(int index) => index switch
    {
        0 => Usual,
        1 => LowerCase,
        _ => string.Create(LowerCase.Length, index <= UsualMask ? index - 1 : index, Spell),
    };

    private static void Spell(Span<char> name, int mask)
    {
        LowerCase.CopyTo(name);
        var letter = 0;
        foreach (ref var character in name)
        {
            if (character != '-' && (mask & (1 << letter++)) != 0)
            {
                character = char.ToUpperInvariant(character);
            }
        }
    }
}

/// <summary>The fields of an <see cref="ApplicationLoadBalancerRequest"/>.</summary>
internal sealed class AlbObjectEvent(ApplicationLoadBalancerRequest source) : ObjectEvent<ApplicationLoadBalancerRequest>(source)
{
    protected override object? Value(EventField field) => field switch
    {
        EventField.Path => Source.Path,
        EventField.HttpMethod => Source.HttpMethod,
        EventField.Headers => Source.Headers,
        EventField.MultiValueHeaders => Source.MultiValueHeaders,
        EventField.Query => Source.QueryStringParameters,
        EventField.MultiValueQuery => Source.MultiValueQueryStringParameters,
        EventField.Body => Source.Body,
        EventField.IsBase64Encoded => Source.IsBase64Encoded,
        EventField.LoadBalancer => Source.RequestContext?.Elb,
        _ => null,
    };
}

/// <summary>Writes to an <see cref="ApplicationLoadBalancerResponse"/>.</summary>
internal sealed class AlbResponseWriter : HeaderMapsWriter
{
    public ApplicationLoadBalancerResponse Response { get; } = new();

    /// <summary>Writes a header. Names differ only by case if several cookies are written with several spellings.</summary>
    public override void WriteHeader(string name, string value)
    {
        if (Headers!.ContainsKey(name))
        {
            DistinguishCase();
        }

        base.WriteHeader(name, value);
    }

    public override void End()
    {
        Response.StatusCode = StatusCode;
        Response.StatusDescription = StatusDescription;
        Response.Headers = Headers;
        Response.MultiValueHeaders = MultiValueHeaders;
        Response.Body = Body;
        Response.IsBase64Encoded = IsBase64Encoded;
    }
}

/// <summary>Reads the official event type as the official serializer does, without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(NullIsFalseConverter)])]
[JsonSerializable(typeof(ApplicationLoadBalancerRequest))]
internal sealed partial class AlbEventJson : JsonSerializerContext;
