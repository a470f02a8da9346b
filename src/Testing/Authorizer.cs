namespace LambdaEventHandler.Testing;

/// <summary>Specifies the kind of authorizer that identifies the user of a request.</summary>
public enum Authorizer
{
    /// <summary>
    /// Claims of a token: a Cognito user pool of a REST API, a JWT authorizer of an HTTP API, or the <c>authenticate-oidc</c> action of a load balancer. A function URL
    /// has no such authorizer.
    /// </summary>
    Jwt,

    /// <summary>The context that a Lambda authorizer of a REST API or an HTTP API returns, with a value for each claim.</summary>
    Lambda,

    /// <summary>
    /// The IAM identity of a REST API, an HTTP API, or a function URL. It has no claims except <c>sub</c>, <c>accessKey</c>, <c>accountId</c>, <c>callerId</c>,
    /// <c>principalOrgId</c>, <c>userArn</c>, and <c>userId</c>.
    /// </summary>
    Iam,
}
