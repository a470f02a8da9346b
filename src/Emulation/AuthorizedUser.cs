namespace LambdaEventHandler.Emulation;

/// <summary>The kinds of authorizers, by what they add to an event.</summary>
internal enum AuthorizerKind
{
    /// <summary>Claims: a Cognito user pool of a REST API, a JWT authorizer of an HTTP API, or an <c>authenticate-oidc</c> action of a load balancer.</summary>
    Jwt,

    /// <summary>The context that a Lambda authorizer returns.</summary>
    Lambda,

    /// <summary>The IAM identity that signed the request.</summary>
    Iam,
}

/// <summary>The client, as the authorizer of a service identified it.</summary>
/// <param name="Authorizer">The kind of the authorizer.</param>
/// <param name="Claims">The claims. A claim with several values occurs several times.</param>
internal sealed record AuthorizedUser(AuthorizerKind Authorizer, IReadOnlyList<KeyValuePair<string, string>> Claims)
{
    private const string SubjectClaim = "sub";

    /// <summary>Gets the claims with their values in order.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Groups => Claims
        .GroupBy(claim => claim.Key, claim => claim.Value, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create<string, IReadOnlyList<string>>(group.Key, [.. group]));

    /// <summary>Gets the ID of the user.</summary>
    public string Subject => Find(SubjectClaim) ?? "user";

    /// <summary>Returns the first value of a claim, or null.</summary>
    public string? Find(string claim)
    {
        foreach (var (name, value) in Claims)
        {
            if (name == claim)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Returns the claims that are not in a list, and not the subject.</summary>
    public IEnumerable<string> ClaimsExcept(IReadOnlyCollection<string> known) =>
        Claims.Select(claim => claim.Key).Where(name => name != SubjectClaim && !known.Contains(name)).Distinct(StringComparer.Ordinal);
}

/// <summary>The identity of a request that is signed with AWS Signature Version 4, as an IAM authorizer describes it. Claims of the same names replace the placeholders.</summary>
internal sealed class IamIdentity(AuthorizedUser user)
{
    /// <summary>Gets the claims that an IAM authorizer can send in addition to the subject.</summary>
    public static IReadOnlyList<string> Claims { get; } = ["accessKey", "accountId", "callerId", "principalOrgId", "userArn", "userId"];

    public string AccessKey => user.Find("accessKey") ?? "AKIAIOSFODNN7EXAMPLE";

    public string AccountId => user.Find("accountId") ?? LocalAccount.Id;

    public string CallerId => user.Find("callerId") ?? UserId;

    public string? PrincipalOrgId => user.Find("principalOrgId");

    public string UserArn => user.Find("userArn") ?? $"arn:aws:iam::{AccountId}:user/{user.Subject}";

    public string UserId => user.Find("userId") ?? user.Subject;
}
