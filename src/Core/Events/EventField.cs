namespace LambdaEventHandler;

/// <summary>The fields of an event that a format reads. Everything else in it is passed over.</summary>
internal enum EventField
{
    Version,
    Resource,
    Path,
    HttpMethod,
    RawPath,
    RawQueryString,
    Headers,
    MultiValueHeaders,
    Query,
    MultiValueQuery,
    Cookies,
    Body,
    IsBase64Encoded,

    /// <summary><c>requestContext.stage</c></summary>
    Stage,

    /// <summary><c>requestContext.apiId</c></summary>
    ApiId,

    /// <summary><c>requestContext.domainName</c></summary>
    DomainName,

    /// <summary><c>requestContext.elb</c></summary>
    LoadBalancer,

    /// <summary><c>requestContext.http.method</c></summary>
    ContextMethod,

    /// <summary><c>requestContext.http.path</c></summary>
    ContextPath,
}
