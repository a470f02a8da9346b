using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>A serializer that knows the JSON of types, so that the error of a body can name what a member must be.</summary>
internal interface IJsonTypes
{
    /// <summary>Finds how a type is read; null for a type that the app's context does not know.</summary>
    JsonTypeInfo? FindType(Type type);
}
