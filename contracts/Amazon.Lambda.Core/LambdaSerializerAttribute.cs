namespace Amazon.Lambda.Core;

/// <summary>Names the serializer of a function, or of all functions of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Method)]
public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
{
    public Type SerializerType { get; set; } = serializerType;
}
