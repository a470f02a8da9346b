using System.Reflection;
using System.Text.RegularExpressions;
using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture;

/// <summary>The Amazon.Lambda assemblies that this build refers to have the public members of the official packages.</summary>
public sealed partial class ContractTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string Surface = Path.Combine(Repository.Root, "../shared/contracts/amazon-lambda-surface.txt");

    private static readonly string[] Assemblies = ["Amazon.Lambda.Core", "Amazon.Lambda.APIGatewayEvents", "Amazon.Lambda.ApplicationLoadBalancerEvents"];

    /// <summary>Beside the events that the library reads, the official package has those of authorizers. The list leaves them out.</summary>
    private static readonly string[] Unlisted =
    [
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerContextOutput",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerPolicy",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerPolicy.IAMPolicyStatement",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerRequest",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerResponse",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerV2IamResponse",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerV2Request",
        "Amazon.Lambda.APIGatewayEvents.APIGatewayCustomAuthorizerV2SimpleResponse",
    ];

    [SkippableFact]
    public void The_types_are_those_of_the_official_packages()
    {
        Skip.IfNot(File.Exists(Surface), "The list of the official members is not at hand.");

        Assert.Equal(Listed().Keys.Concat(Unlisted).Order(StringComparer.Ordinal), Types().Select(NameOf).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void The_members_are_those_of_the_official_packages()
    {
        Skip.IfNot(File.Exists(Surface), "The list of the official members is not at hand.");
        var types = Types().ToDictionary(NameOf, StringComparer.Ordinal);

        Assert.All(Listed(), listed => Assert.Equal(listed.Value, MembersOf(types[listed.Key])));
    }

    /// <summary>Responses are written by their JSON names, and by those of a data contract with an older serializer.</summary>
    [Fact]
    public void A_response_has_the_same_name_for_each_of_its_members_in_JSON_and_in_its_data_contract()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Types().Where(static type => type.CustomAttributes.Any(static one => one.AttributeType.Name == "DataContractAttribute"))
            .SelectMany(static type => type.GetProperties(Declared)))
        {
            var json = property.CustomAttributes.FirstOrDefault(static one => one.AttributeType.Name == "JsonPropertyNameAttribute");
            var member = property.CustomAttributes.FirstOrDefault(static one => one.AttributeType.Name == "DataMemberAttribute");
            Assert.Equal(json?.ConstructorArguments[0].Value, member?.NamedArguments.Single(static one => one.MemberName == "Name").TypedValue.Value);
            names.Add((string?)json?.ConstructorArguments[0].Value ?? "");
        }

        Assert.Superset(new HashSet<string>(["statusCode", "headers", "multiValueHeaders", "cookies", "body", "isBase64Encoded", "statusDescription"], StringComparer.Ordinal), names);
    }

    /// <summary>The list's types with their members, each in words that a comparison understands.</summary>
    private static SortedDictionary<string, SortedSet<string>> Listed()
    {
        var listed = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        SortedSet<string>? members = null;
        foreach (var line in File.ReadLines(Surface))
        {
            if (TypeLine().Match(line) is { Success: true } type)
            {
                members = listed[type.Groups["name"].Value] = new(StringComparer.Ordinal);
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal) && !line.StartsWith("    (", StringComparison.Ordinal))
            {
                members!.Add(Normal(line.Trim()));
            }
            else
            {
                members = null;
            }
        }

        foreach (var one in listed.Values)
        {
            one.Remove(".ctor()");
        }

        return listed;
    }

    /// <summary>Without namespaces and default values, `static` at the end.</summary>
    private static string Normal(string member)
    {
        var text = Namespace().Replace(member, "").Replace(" = default", "", StringComparison.Ordinal);
        return text.StartsWith("static ", StringComparison.Ordinal) ? $"{text["static ".Length..]} static" : text;
    }

    private static IEnumerable<Type> Types() => Assemblies.SelectMany(static name => Assembly.Load(name).GetExportedTypes());

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static SortedSet<string> MembersOf(Type type) => new(
        type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}")
            : [.. type.GetProperties(Declared).Where(IsNew).Select(Describe), .. type.GetMethods(Declared).Where(IsNew).Select(Describe), .. type.GetConstructors().Where(static one => one.GetParameters().Length > 0).Select(Describe)],
        StringComparer.Ordinal);

    private static bool IsNew(PropertyInfo property) => property.GetAccessors().All(static accessor => accessor.GetBaseDefinition() == accessor);

    private static bool IsNew(MethodInfo method) => !method.IsSpecialName && method.GetBaseDefinition() == method;

    private static string Describe(PropertyInfo property) =>
        $"{Describe(property.PropertyType)} {property.Name} {{ {(property.GetMethod?.IsPublic == true ? "get; " : "")}{(property.SetMethod?.IsPublic == true ? "set; " : "")}}}{(property.GetAccessors()[0].IsStatic ? " static" : "")}";

    private static string Describe(MethodInfo method) =>
        $"{Describe(method.ReturnType)} {method.Name}{Generic(method)}({Describe(method.GetParameters())}){(method.IsStatic ? " static" : "")}";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(Describe))}>" : "";

    private static string Describe(ConstructorInfo constructor) => $".ctor({Describe(constructor.GetParameters())})";

    private static string Describe(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(static one => $"{Describe(one.ParameterType)} {one.Name}"));

    private static string Describe(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Describe(value)}?";
        }

        if (type.IsArray)
        {
            return $"{Describe(type.GetElementType()!)}[]";
        }

        var name = type is { IsNested: true, IsGenericParameter: false } ? $"{Describe(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(',', type.GetGenericArguments().Select(Describe))}>" : name;
    }

    [GeneratedRegex(@"^(?<name>Amazon\.Lambda\.[\w.]+) \(")]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\bSystem\.(\w+\.)*(?=\w)")]
    private static partial Regex Namespace();
}
