using System.Reflection;

namespace LambdaEventHandler.Features.Support;

/// <summary>Finds the controllers of features/Controllers by what the steps call them.</summary>
internal static partial class ControllerCatalog
{
    private static readonly Type[] Controllers =
        [.. typeof(ControllerCatalog).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal))];

    private static readonly MethodInfo AddControllerOf = typeof(ResolverBuilder<ApiGatewayRestResolver>).GetMethod("AddController")!;
    private static readonly Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> Calls = CompiledCalls();

    /// <summary>Adds a controller by the call that was compiled for it, or by reflection where none was.</summary>
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

    /// <summary>The controller of the convention's table that has the action; with a prefix, the one of that prefix.</summary>
    public static Type WithAction(string signature, string? prefix = null) => Controllers
        .Where(type => type.Namespace!.EndsWith(".Convention", StringComparison.Ordinal))
        .Where(type => type.GetCustomAttribute<RouteAttribute>()?.Template == prefix)
        .Single(type => type.GetMethods().Any(method => MethodSignature.Of(method) == signature));

    private static Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> CompiledCalls()
    {
        var calls = new Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>>();
        AddCalls(calls);
        if (calls.Count > 0 && !Array.Exists(typeof(ControllerCatalog).Assembly.GetTypes(), type => type.Namespace == "LambdaEventHandler.Compiled"))
        {
            throw new InvalidOperationException("The controllers were to be compiled by the source generator, and were not.");
        }

        return calls;
    }

    // Written by CompiledControllers.targets, where controllers are compiled.
    static partial void AddCalls(Dictionary<Type, Action<ResolverBuilder<ApiGatewayRestResolver>>> calls);
}
