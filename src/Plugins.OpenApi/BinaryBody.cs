using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes a body that the action takes as bytes, whatever the content type.</summary>
internal static class BinaryBody
{
    public static bool IsBinary(Type type) =>
        type == typeof(byte[]) || type == typeof(Stream) || type == typeof(ReadOnlyMemory<byte>) || type == typeof(ReadOnlyMemory<byte>?);

    public static OpenApiRequestBody Create(ParameterDescriptor body, string? description, SchemaGenerator schemas) => new()
    {
        Required = body.IsRequired,
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/octet-stream"] = new OpenApiMediaType { Schema = schemas.Read(new JsonObject { ["type"] = "string", ["format"] = "binary" }) },
        },
    };
}
