using System.Net;
using System.Security.Claims;
using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LambdaEventHandler.Hosting;

/// <summary>A request of an ASP.NET Core server, as the middleware before the endpoint left it.</summary>
internal sealed class HttpContextRequest(HttpContext http, Resolver resolver, ReceivedBody body, CancellationToken cancellationToken) : ServerRequest
{
    private readonly EndpointPath _path = EndpointPath.Of(http);

    public override string Method => http.Request.Method;

    public override string PathBase => _path.Base;

    public override string Path => _path.Rest;

    public override string QueryString => http.Request.QueryString.Value is ['?', .. var query] ? query : "";

    public override string Scheme => http.Request.Scheme;

    public override string Host => http.Request.Host.Value ?? "";

    public override IPAddress? ClientAddress => http.Connection.RemoteIpAddress;

    public override ClaimsPrincipal User => http.User;

    public override CancellationToken CancellationToken => cancellationToken;

    public override bool IsAborted => http.RequestAborted.IsCancellationRequested;

    public override IEnumerable<KeyValuePair<string, string>> Headers
    {
        get
        {
            foreach (var (name, values) in http.Request.Headers)
            {
                foreach (var value in values)
                {
                    yield return new(name, value ?? "");
                }
            }
        }
    }

    public override IReadOnlyList<string> GetHeaderValues(string name) => http.Request.Headers[name] is { Count: > 0 } values ? [.. values.Select(static value => value ?? "")] : [];

    public override byte[] GetBody() => body.Bytes;

    public override byte[] CreateEventJson() => CorrespondingEvent.Create(http, resolver, this);

    public override Stream StartResponse(ResponsePrelude prelude, long? contentLength)
    {
        var response = http.Response;
        response.StatusCode = prelude.StatusCode;
        foreach (var (name, values) in prelude.MultiValueHeaders)
        {
            response.Headers[name] = new([.. values]);
        }

        if (prelude.Cookies.Count > 0)
        {
            response.Headers.SetCookie = new([.. prelude.Cookies]);
        }

        if (prelude.StatusCode == StatusCodes.Status205ResetContent)
        {
            return Stream.Null;
        }

        response.ContentLength = contentLength;
        if (contentLength is not null)
        {
            return new ResponseStream(response.Body, isFlushed: false, http.RequestAborted);
        }

        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new ResponseStream(response.Body, isFlushed: true, http.RequestAborted);
    }
}
