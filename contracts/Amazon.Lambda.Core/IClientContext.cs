namespace Amazon.Lambda.Core;

/// <summary>What the AWS Mobile SDK says about the client.</summary>
public interface IClientContext
{
    IDictionary<string, string> Environment { get; }

    IClientApplication Client { get; }

    IDictionary<string, string> Custom { get; }
}
