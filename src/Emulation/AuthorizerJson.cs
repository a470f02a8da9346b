using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>Writes the <c>authorizer</c> of a request context.</summary>
internal static class AuthorizerJson
{
    private const string Claims = "claims";

    /// <summary>Writes the result of a REST API's authorizer. An IAM authorizer adds nothing here: the identity has the caller (AWS: "Control access to REST APIs").</summary>
    public static void WriteOfRestApi(Utf8JsonWriter writer, AuthorizedUser user)
    {
        if (user.Authorizer == AuthorizerKind.Iam)
        {
            return;
        }

        writer.WriteStartObject("authorizer");
        if (user.Authorizer == AuthorizerKind.Jwt)
        {
            // A user pool joins the values of a claim, such as cognito:groups, with commas.
            writer.WriteJoinedValues(Claims, user.Groups);
        }
        else
        {
            writer.WriteString("principalId", user.Subject);
            writer.WriteNumber("integrationLatency", 1);
            WriteContext(writer, user);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the result of an HTTP API's authorizer with payload 1.0.</summary>
    public static void WriteOfPayload1(Utf8JsonWriter writer, AuthorizedUser user)
    {
        if (user.Authorizer == AuthorizerKind.Iam)
        {
            return;
        }

        writer.WriteStartObject("authorizer");
        if (user.Authorizer == AuthorizerKind.Jwt)
        {
            WriteJwt(writer, user);
        }
        else
        {
            WriteContext(writer, user);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the result of an authorizer with payload 2.0 (AWS: "Control access to HTTP APIs with JWT authorizers").</summary>
    public static void WriteOfPayload2(Utf8JsonWriter writer, AuthorizedUser user)
    {
        writer.WriteStartObject("authorizer");
        switch (user.Authorizer)
        {
            case AuthorizerKind.Jwt:
                writer.WriteStartObject("jwt");
                WriteJwt(writer, user);
                writer.WriteEndObject();
                break;
            case AuthorizerKind.Lambda:
                writer.WriteStartObject("lambda");
                WriteContext(writer, user);
                writer.WriteEndObject();
                break;
            default:
                WriteIam(writer, new IamIdentity(user));
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteIam(Utf8JsonWriter writer, IamIdentity identity)
    {
        writer.WriteStartObject("iam");
        writer.WriteString("accessKey", identity.AccessKey);
        writer.WriteString("accountId", identity.AccountId);
        writer.WriteString("callerId", identity.CallerId);
        writer.WriteNull("cognitoIdentity");
        writer.WriteString("principalOrgId", identity.PrincipalOrgId);
        writer.WriteString("userArn", identity.UserArn);
        writer.WriteString("userId", identity.UserId);
        writer.WriteEndObject();
    }

    /// <summary>Writes claims as a JWT authorizer does: all as strings, and several values between brackets. The scopes are null, because the <c>$default</c> route requires none.</summary>
    private static void WriteJwt(Utf8JsonWriter writer, AuthorizedUser user)
    {
        writer.WriteStartObject(Claims);
        foreach (var (name, values) in user.Groups)
        {
            writer.WriteString(name, values is [var single] ? single : $"[{string.Join(' ', values)}]");
        }

        writer.WriteEndObject();
        writer.WriteNull("scopes");
    }

    /// <summary>Writes the context that a Lambda authorizer returned. A context has no lists, so several values are joined with commas.</summary>
    private static void WriteContext(Utf8JsonWriter writer, AuthorizedUser user)
    {
        foreach (var (name, values) in user.Groups)
        {
            writer.WriteString(name, string.Join(',', values));
        }
    }
}
