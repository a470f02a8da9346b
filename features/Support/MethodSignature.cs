using System.Reflection;

namespace LambdaEventHandler.Features.Support;

/// <summary>A method as its source says it: <c>GetTodos(int id, bool? verbose = null)</c>.</summary>
internal static class MethodSignature
{
    public static string Of(MethodInfo method) => $"{method.Name}({string.Join(", ", method.GetParameters().Select(Of))})";

    private static string Of(ParameterInfo parameter) =>
        $"{Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string Of(Type type) => Nullable.GetUnderlyingType(type) is { } value
        ? $"{Of(value)}?"
        : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.String => "string",
            _ => type.Name,
        };
}
