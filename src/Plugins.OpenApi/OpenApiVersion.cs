namespace LambdaEventHandler.OpenApi;

/// <summary>Specifies a version of OpenAPI.</summary>
public enum OpenApiVersion
{
    /// <summary><see href="https://spec.openapis.org/oas/v3.0.4.html">OpenAPI 3.0</see>, for tools that do not support a later version.</summary>
    V30,

    /// <summary><see href="https://spec.openapis.org/oas/v3.1.2.html">OpenAPI 3.1</see>, whose schemas are JSON Schema.</summary>
    V31,

    /// <summary><see href="https://spec.openapis.org/oas/v3.2.0.html">OpenAPI 3.2</see>.</summary>
    V32,
}
