using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>What users of an assembly can see, one line a member, so that a change of it shows in a review.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Compares with <c>NAME.approved.txt</c> of the test project. To approve a change, copy what the message says over it.</summary>
    public static void AssertApproved(Assembly assembly, string name)
    {
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{name}.approved.txt")).ReplaceLineEndings("\n");
        var actual = Of(assembly);
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt");
        File.WriteAllText(received, actual);
        Assert.True(approved == actual, $"The public API of {name} has changed. If that is meant, copy {received} over {name}.approved.txt.\n{actual}");
    }

    private static string Of(Assembly assembly) =>
        string.Join("\n", assembly.GetExportedTypes().Where(type => !IsByCompiler(type)).OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Describe));

    private static string Describe(Type type)
    {
        var members = type.GetMembers(Declared).Where(IsVisible).Select(DescribeMember).Order(StringComparer.Ordinal);
        return $"{KindOf(type)} {type.Namespace}.{NameOf(type)}{BasesOf(type)}\n{string.Concat(members.Select(member => $"  {member}\n"))}";
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => IsVisible((MethodBase)constructor),
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo method => IsVisible((MethodBase)method) && !IsByCompiler(method) && method.GetBaseDefinition().DeclaringType != typeof(object),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field is { IsSpecialName: false } && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        _ => false,
    };

    /// <summary>Whether the compiler wrote it, such as a record's.</summary>
    private static bool IsByCompiler(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string DescribeMember(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{constructor.DeclaringType!.Name}({ParametersOf(constructor)})",
        MethodInfo method => $"{StaticOf(method)}{NameOf(method.ReturnType)} {method.Name}{GenericsOf(method.GetGenericArguments())}({ParametersOf(method)})",
        PropertyInfo property => $"{StaticOf(property.GetAccessors(nonPublic: true)[0])}{NameOf(property.PropertyType)} {property.Name} {{ {AccessorsOf(property)}}}",
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{NameOf(field.FieldType)} {field.Name}",
        _ => member.Name,
    };

    private static string AccessorsOf(PropertyInfo property) =>
        string.Concat(property.GetAccessors(nonPublic: true).Where(IsVisible).Select(accessor => $"{(accessor.ReturnType == typeof(void) ? "set" : "get")}; ").Order(StringComparer.Ordinal));

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter) =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string StaticOf(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" :
        type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";

    private static string BasesOf(Type type)
    {
        var own = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(one => one.FullName, StringComparer.Ordinal);
        var bases = own.Prepend(type.BaseType).OfType<Type>().Where(one => one != typeof(object) && !type.IsEnum && !type.IsValueType).Select(NameOf);
        return string.Join(", ", bases) is { Length: > 0 } names ? $" : {names}" : "";
    }

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? $"{NameOf(value)}?" :
        type.IsGenericType ? $"{type.Name.Split('`')[0]}{GenericsOf(type.GetGenericArguments())}" : type.Name;

    private static string GenericsOf(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(NameOf))}>";
}
