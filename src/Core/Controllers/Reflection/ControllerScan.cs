using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Finds the controllers of an assembly: public, concrete classes whose name ends in Controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
internal static class ControllerScan
{
    /// <summary>The controllers, in the order of the assembly's metadata.</summary>
    public static IReadOnlyList<Type> Find(Assembly assembly)
    {
        // Into a collection of its own: which of them the services have to make is decided by their constructors.
        var found = new ServiceCollection();
        found.Scan(scan => scan
            .FromAssemblies(assembly)
            .AddClasses(classes => classes.Where(IsController), publicOnly: true)
            .AsSelf());
        var types = new List<Type>(found.Count);
        foreach (var service in found)
            types.Add(service.ServiceType);
        return types;
    }

    private static bool IsController(Type type) =>
        type.Name.EndsWith(nameof(Controller), StringComparison.Ordinal)
        && type is { IsAbstract: false, IsGenericType: false, IsVisible: true }
        && !type.IsDefined(typeof(NonControllerAttribute), inherit: true);
}
