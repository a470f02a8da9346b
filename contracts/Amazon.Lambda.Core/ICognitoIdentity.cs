namespace Amazon.Lambda.Core;

/// <summary>The Cognito identity that invoked the function through the AWS Mobile SDK.</summary>
public interface ICognitoIdentity
{
    string IdentityId { get; }

    string IdentityPoolId { get; }
}
