namespace LambdaEventHandler.Gateway;

/// <summary>Which media types services take for text.</summary>
internal static class TextTypes
{
    /// <summary>The types that ALB's page names ("Use Lambda functions as targets of an Application Load Balancer"); HTTP APIs and Function URLs keep to them as well, so that even a form arrives in base64.</summary>
    public static bool AreNamed(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" or "application/xml";

    /// <summary>A REST API takes for binary what its <c>binaryMediaTypes</c> name: here everything but text, as far as the type tells.</summary>
    public static bool AreTextual(string type) =>
        AreNamed(type)
        || type is "application/x-www-form-urlencoded" or "application/graphql" or "application/x-ndjson" or "application/yaml"
        || type.EndsWith("+json", StringComparison.Ordinal)
        || type.EndsWith("+xml", StringComparison.Ordinal);
}
