using System.Reflection;

namespace LambdaEventHandler;

/// <summary>
/// Reads whether a reference parameter is declared with a question mark. <c>NullabilityInfoContext</c> could say more, and takes longer
/// than all the rest of start-up's reflection.
/// </summary>
internal static class NullableReference
{
    private const byte Annotated = 2;

    /// <summary>Whether the parameter may be null.</summary>
    public static bool IsDeclared(ParameterInfo parameter)
    {
        if (Flag(parameter.GetCustomAttributesData(), "NullableAttribute") is { } own)
            return own == Annotated;
        for (MemberInfo? scope = parameter.Member; scope is not null; scope = scope.DeclaringType)
            if (Flag(scope.GetCustomAttributesData(), "NullableContextAttribute") is { } inherited)
                return inherited == Annotated;
        return false;
    }

    // The compiler may write the attributes into each assembly, so that only their names can be compared.
    private static byte? Flag(IList<CustomAttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
            if (attribute.AttributeType is { Namespace: "System.Runtime.CompilerServices" } type && type.Name == name)
                return attribute.ConstructorArguments[0].Value switch
                {
                    byte flag => flag,
                    IReadOnlyList<CustomAttributeTypedArgument> { Count: > 0 } flags => flags[0].Value as byte?,
                    _ => null,
                };
        return null;
    }
}
