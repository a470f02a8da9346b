using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>The controllers of an assembly.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class AssemblyControllers(Assembly assembly, string prefix) : IActionSource
{
    /// <inheritdoc />
    public void AddActions(CompactList<ActionDefinition> actions, string group, ServiceRegistry services, ICollection<string> problems)
    {
        var controllers = ControllerDiscovery.Find(assembly);
        if (controllers.Count == 0)
        {
            problems.Add(ConventionProblems.NoControllers(assembly.GetName().Name).Message);
        }

        var reflected = new ActionReflection(actions, services, problems);
        foreach (var type in controllers)
        {
            reflected.Add(type, RouteTemplate.Join(group, prefix));
        }
    }
}

/// <summary>One controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class SingleController(Type type, string prefix) : IActionSource
{
    /// <inheritdoc />
    public void AddActions(CompactList<ActionDefinition> actions, string group, ServiceRegistry services, ICollection<string> problems) =>
        new ActionReflection(actions, services, problems).Add(type, RouteTemplate.Join(group, prefix));
}

/// <summary>Finds the controllers of an assembly: public, concrete classes whose names end in Controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
internal static class ControllerDiscovery
{
    /// <summary>Returns the controllers, in the order of the assembly's metadata.</summary>
    public static IReadOnlyList<Type> Find(Assembly assembly)
    {
        // Into a separate collection, because only controllers whose constructors have parameters are services.
        var found = new ServiceCollection();
        found.Scan(scan => scan
            .FromAssemblies(assembly)
            .AddClasses(classes => classes.Where(IsController), publicOnly: true)
            .AsSelf());
        var types = new List<Type>(found.Count);
        foreach (var service in found)
        {
            types.Add(service.ServiceType);
        }

        return types;
    }

    private static bool IsController(Type type) =>
        type.Name.EndsWith(nameof(Controller), StringComparison.Ordinal)
        && type is { IsAbstract: false, IsGenericType: false, IsVisible: true }
        && !type.IsDefined(typeof(NonControllerAttribute), inherit: true);
}

/// <summary>The feature switch for reading controllers by reflection. Trimming and Native AOT turn it off, so that everything that scanning requires is trimmed away.</summary>
internal static class ControllerScanning
{
    private const string Switch = "LambdaEventHandler.ControllerScanning.IsSupported";

    [FeatureSwitchDefinition(Switch)]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
    [UnconditionalSuppressMessage("Trimming", "IL4000", Justification = "The package's targets turn the switch off wherever code is trimmed or compiled ahead of time.")]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isSupported) || isSupported;

    /// <summary>Creates the exception for a call that was not compiled, in an app that does not support reflection.</summary>
    public static NotSupportedException NotCompiled(string method) => new(
        $"{method} was not compiled by the source generator of LambdaEventHandler.Core, and a trimmed or Native AOT app cannot read controllers and handlers by reflection at startup. "
        + "Reference the package in the project that contains the call, and use constants for prefixes and templates. The diagnostic LEH100 reports other causes.");
}

/// <summary>Adds the actions of controllers and handlers that are read by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ActionReflection(CompactList<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Adds the actions of a controller.</summary>
    public void Add(Type type, string prefix)
    {
        var controller = new ReflectedController(type);
        var convention = new ControllerConvention();
        convention.Add(controller.Signature, prefix);
        var activator = new ControllerActivation(services, problems).Choose(type);
        foreach (var plan in convention.Plans)
        {
            var action = controller.ActionOf(plan);
            Add(plan, action.Method, action.Method.GetParameters(), activator, controller.MetadataOf(action), new(plan, action.Method, type, action.Method.GetParameters()));
        }
        Report(convention);
    }

    /// <summary>Adds a handler.</summary>
    public void Add(Delegate handler, IReadOnlyList<string> methods, string template, IEnumerable<object> metadata)
    {
        var reflected = new ReflectedHandler(handler, methods, template);
        var convention = new ControllerConvention();
        convention.Add(reflected.Signature);
        foreach (var plan in convention.Plans)
        {
            Add(
                plan,
                reflected.Invoke,
                reflected.Parameters,
                new HandlerActivator(handler),
                [.. reflected.Attributes, .. metadata],
                new(plan, handler.Method, controller: null, reflected.Parameters));
        }

        Report(convention);
    }

    private void Add(
        ActionRoute plan, MethodInfo method, ParameterInfo[] parameters, ControllerActivator activator, IReadOnlyList<object> metadata, ReflectedDescriber describer)
    {
        var binders = new ParameterBinder[parameters.Length];
        for (var index = 0; index < binders.Length; index++)
        {
            var parameter = plan.Parameters[index];
            binders[index] = ReflectedBinder.Create(parameter, parameters[index]);
            if (parameter is { Source: BindingSource.Services, IsRequired: true })
            {
                services.Require(parameters[index].ParameterType, plan.Action.Signature);
            }
        }
        var invoker = new ActionInvoker(method, activator, binders, ReflectedReturn.Of(method.ReturnType));
        actions.Add(new ActionDefinition(plan.Methods, plan.Template, plan.Action.DisplayName, metadata, invoker.InvokeAsync, describer, index: 0, parsed: plan.ParsedTemplate, signature: plan.Action.Signature));
    }

    private void Report(ControllerConvention convention)
    {
        foreach (var problem in convention.Problems)
        {
            problems.Add(problem.Message);
        }
    }
}

/// <summary>Describes an action that is read by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedDescriber(ActionRoute plan, MethodInfo method, Type? controller, ParameterInfo[] parameters) : IActionDescriber
{
    /// <inheritdoc />
    public ActionDescriptor Describe(int index)
    {
        var described = new ParameterDescriptor[parameters.Length];
        for (var position = 0; position < described.Length; position++)
        {
            described[position] = ReflectedBinder.Describe(plan.Parameters[position], parameters[position]);
        }

        var isLambda = method.Name.Contains('<', StringComparison.Ordinal);
        return new(
            controller,
            isLambda ? string.Empty : method.Name,
            described,
            ReflectedReturn.ResultOf(method.ReturnType),
            new(isLambda ? null : DocumentationId.Of(method), method.DeclaringType?.Assembly, compiled: null));
    }
}
