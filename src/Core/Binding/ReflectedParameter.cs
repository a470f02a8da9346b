using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>Reads what the convention needs to know of a parameter.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedParameter
{
    /// <summary>Reads the parameters of a method.</summary>
    public static ParameterSignature[] ReadAll(ParameterInfo[] parameters) => Array.ConvertAll(parameters, static parameter => WithMembers(Read(parameter), parameter.ParameterType));

    /// <summary>Reads a parameter, without the members of its type.</summary>
    public static ParameterSignature Read(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var signature = new ParameterSignature(parameter.Name ?? string.Empty, TypeDisplayName.Of(type), ParameterKinds.Of(type))
        {
            IsNullable = type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : NullableReference.IsDeclared(parameter),
            HasDefault = parameter.HasDefaultValue,
            HasBadDefault = !ReflectedBinder.FitsDefault(parameter),
        };
        foreach (var source in ReflectedBinder.SourcesOf(parameter))
        {
            Read(source, signature);
        }

        return signature;
    }

    /// <summary>Reads the members of a parameter that is an object from the query string.</summary>
    private static ParameterSignature WithMembers(ParameterSignature signature, Type type)
    {
        if (signature is { Source: BindingSource.Query, Kind: ParameterKind.Complex })
        {
            signature.Members = ReflectedQueryObject.Find(type)?.Members.ConvertAll(static member => member.Signature);
        }

        return signature;
    }

    /// <summary>Reads the attribute that specifies where a member of an object comes from.</summary>
    public static void ReadSource(object[] attributes, ParameterSignature signature)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is ParameterSourceAttribute source)
            {
                Read(source, signature);
            }
        }
    }

    private static void Read(ParameterSourceAttribute attribute, ParameterSignature signature)
    {
        var name = ParameterSignature.NameOfAttribute(attribute.GetType().Name);
        if (signature.Source is not null)
        {
            signature.SecondSourceAttribute ??= name;
            return;
        }

        signature.SourceAttribute = name;
        (signature.Source, signature.SourceName) = attribute switch
        {
            FromRouteAttribute route => (BindingSource.Route, route.Name),
            FromQueryAttribute query => (BindingSource.Query, query.Name),
            FromHeaderAttribute header => (BindingSource.Header, header.Name),
            FromTextAttribute and IValueSource when !ParameterSignature.IsText(signature.Kind) => (BindingSource.Value, null),
            FromTextAttribute => (BindingSource.Text, null),
            FromValueAttribute => (BindingSource.Value, null),
            FromBodyAttribute => (BindingSource.Body, null),
            _ => (BindingSource.Services, null),
        };
        signature.ReadsBody = signature.Source is BindingSource.Text or BindingSource.Value && attribute.GetType().IsDefined(typeof(ReadsBodyAttribute), inherit: true);
    }
}

/// <summary>
/// Reads whether a reference parameter is declared with a question mark. <c>NullabilityInfoContext</c> could say more, and takes longer
/// than all the rest of start-up's reflection.
/// </summary>
internal static class NullableReference
{
    private const byte Annotated = 2;

    /// <summary>Determines whether the parameter may be null.</summary>
    public static bool IsDeclared(ParameterInfo parameter) => IsDeclared(parameter, parameter.Member);

    /// <summary>Determines whether the property may be null.</summary>
    public static bool IsDeclared(PropertyInfo property) => IsDeclared(property, property.DeclaringType);

    private static bool IsDeclared(ICustomAttributeProvider declared, MemberInfo? member)
    {
        if (declared.GetCustomAttributes(typeof(NullableAttribute), inherit: false) is [NullableAttribute { NullableFlags: [var own, ..] }])
        {
            return own == Annotated;
        }

        for (var scope = member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttributes(typeof(NullableContextAttribute), inherit: false) is [NullableContextAttribute inherited])
            {
                return inherited.Flag == Annotated;
            }
        }

        return false;
    }
}
