using System.Reflection;
using System.Runtime.CompilerServices;

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
        if (parameter.GetCustomAttributes(typeof(NullableAttribute), inherit: false) is [NullableAttribute { NullableFlags: [var own, ..] }])
            return own == Annotated;
        for (MemberInfo? scope = parameter.Member; scope is not null; scope = scope.DeclaringType)
            if (scope.GetCustomAttributes(typeof(NullableContextAttribute), inherit: false) is [NullableContextAttribute inherited])
                return inherited.Flag == Annotated;
        return false;
    }
}
