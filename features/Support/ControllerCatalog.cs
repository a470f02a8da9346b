using System.Reflection;

namespace LambdaEventHandler.Features.Support;

/// <summary>Finds the controllers of features/Controllers by the names that steps use.</summary>
internal static partial class ControllerCatalog
{
    private static readonly Type[] Controllers =
        [.. typeof(ControllerCatalog).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal))];

    private static readonly MethodInfo AddControllerOf = typeof(ResolverBuilder<ApiGatewayRestResolver>).GetMethod("AddController")!;
    private static readonly Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> Calls = CompiledCalls();

    /// <summary>Adds a controller with its compiled call, or by reflection if it has none.</summary>
    public static void Add(Type controller, string prefix, ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        if (prefix.Length == 0 && Calls.TryGetValue(controller, out var call))
        {
            call(builder);
        }
        else
        {
            AddControllerOf.MakeGenericMethod(controller).Invoke(builder, BindingFlags.DoNotWrapExceptions, null, [prefix], null);
        }
    }

    public static Type Named(string name) => Controllers.Single(type => type.Name == name);

    /// <summary>Finds the controller in the convention's table that has the action, and the prefix if there is one.</summary>
    public static Type WithAction(string signature, string? prefix = null) => Controllers
        .Where(type => type.Namespace!.EndsWith(".Convention", StringComparison.Ordinal))
        .Where(type => type.GetCustomAttribute<RouteAttribute>()?.Template == prefix)
        .Single(type => type.GetMethods().Any(method => MethodSignature.Of(method) == signature));

    private static Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> CompiledCalls()
    {
        var calls = new Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>>();
        AddCalls(calls);
        if (calls.Count > 0)
        {
            AssertAllAreCompiled(calls.Keys);
        }

        return calls;
    }

    /// <summary>Throws if a controller would silently be found by reflection instead.</summary>
    private static void AssertAllAreCompiled(IEnumerable<Type> compiled)
    {
        if (!Array.Exists(typeof(ControllerCatalog).Assembly.GetTypes(), type => type.Namespace == "LambdaEventHandler.Compiled"))
        {
            throw new InvalidOperationException("The source generator did not compile the controllers.");
        }

        if (Controllers.Where(type => !type.Namespace!.EndsWith(".BadConfiguration", StringComparison.Ordinal)).Except(compiled).ToArray() is { Length: > 0 } missing)
        {
            throw new InvalidOperationException($"CompiledControllers.targets writes no call for {string.Join<Type>(", ", missing)}.");
        }
    }

    // CompiledControllers.targets generates the body if controllers are compiled.
    static partial void AddCalls(Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> calls);
}

/// <summary>The declaration of a method as in source code: <c>GetTodos(int id, bool? verbose = null)</c>.</summary>
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
