using System.Reflection;

namespace LambdaEventHandler.Features.Support;

/// <summary>Finds the controllers of features/Controllers by what the steps call them.</summary>
internal static class ControllerCatalog
{
    private static readonly Type[] Controllers =
        [.. typeof(ControllerCatalog).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal))];

    public static Type Named(string name) => Controllers.Single(type => type.Name == name);

    /// <summary>The controller of the convention's table that has the action; with a prefix, the one of that prefix.</summary>
    public static Type WithAction(string signature, string? prefix = null) => Controllers
        .Where(type => type.Namespace!.EndsWith(".Convention", StringComparison.Ordinal))
        .Where(type => type.GetCustomAttribute<RouteAttribute>()?.Template == prefix)
        .Single(type => type.GetMethods().Any(method => MethodSignature.Of(method) == signature));
}
