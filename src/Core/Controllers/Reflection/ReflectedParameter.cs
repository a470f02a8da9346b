using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Reads what the convention needs to know of a parameter.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedParameter
{
    /// <summary>Reads the parameters of a method.</summary>
    public static ParameterShape[] ReadAll(ParameterInfo[] parameters) => Array.ConvertAll(parameters, Read);

    private static ParameterShape Read(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var shape = new ParameterShape(parameter.Name ?? string.Empty, TypeDisplayName.Of(type), ParameterKinds.Of(type))
        {
            IsNullable = type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : NullableReference.IsDeclared(parameter),
            HasDefault = parameter.HasDefaultValue,
            HasBadDefault = !ReflectedBinder.FitsDefault(parameter),
        };
        foreach (var attribute in parameter.GetCustomAttributes(inherit: false))
            Read(attribute, shape);
        return shape;
    }

    private static void Read(object attribute, ParameterShape shape)
    {
        (shape.Source, shape.SourceName) = attribute switch
        {
            FromRouteAttribute route => (BindingSource.Route, route.Name),
            FromQueryAttribute query => (BindingSource.Query, query.Name),
            FromHeaderAttribute header => (BindingSource.Header, header.Name),
            FromBodyAttribute => (BindingSource.Body, null),
            FromServicesAttribute => (BindingSource.Services, null),
            _ => (shape.Source, shape.SourceName),
        };
    }
}
