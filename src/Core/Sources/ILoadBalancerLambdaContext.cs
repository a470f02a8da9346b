using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>
/// Defines the Lambda context of an emulated load balancer, which signs the users that it sends with a key of its own. The test client and the local gateway
/// implement it, so that an app that verifies the users of its load balancer accepts theirs. No context of Lambda implements it, and no client can choose the
/// context, so in Lambda only the keys of AWS are trusted.
/// </summary>
public interface ILoadBalancerLambdaContext : ILambdaContext
{
    /// <summary>Gets the ARN of the emulated load balancer, which is the <c>signer</c> in the header of its <c>x-amzn-oidc-data</c>.</summary>
    string LoadBalancerArn { get; }

    /// <summary>Finds a public key of the emulated load balancer.</summary>
    /// <param name="keyId">The key ID: the <c>kid</c> in the header of <c>x-amzn-oidc-data</c>.</param>
    /// <returns>The key in PEM format, or <see langword="null"/> if the load balancer has no such key.</returns>
    string? FindPublicKey(string keyId);

    /// <summary>
    /// Reports that the app read <see cref="Request.User"/> of an event of a load balancer, and that nothing had set it, so that the client is anonymous. The library
    /// calls this method, so that a user who is sent without effect doesn't remain unnoticed.
    /// </summary>
    void ReportAnonymousUser();
}
