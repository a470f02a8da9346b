using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Makes the actions of controllers and handlers that are read by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedActions(ICollection<ActionDefinition> actions, ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Adds the actions of a controller.</summary>
    public void Add(Type type, string prefix)
    {
        var controller = new ReflectedController(type);
        var convention = new ControllerConvention();
        convention.Add(controller.Shape, prefix);
        var activator = new ControllerActivation(services, problems).Choose(type);
        foreach (var plan in convention.Plans)
        {
            var action = controller.ActionOf(plan);
            Add(plan, action.Method, action.Method.GetParameters(), activator, controller.MetadataOf(action));
        }
        Report(convention);
    }

    /// <summary>Adds a handler.</summary>
    public void Add(Delegate handler, IReadOnlyList<string> methods, string template, IEnumerable<object> metadata)
    {
        var reflected = new ReflectedHandler(handler, methods, template);
        var convention = new ControllerConvention();
        convention.Add(reflected.Shape);
        foreach (var plan in convention.Plans)
            Add(plan, reflected.Invoke, reflected.Parameters, new HandlerActivator(handler), [.. reflected.Attributes, .. metadata]);
        Report(convention);
    }

    private void Add(
        ActionPlan plan, MethodInfo method, ParameterInfo[] parameters, ControllerActivator activator, IReadOnlyList<object> metadata)
    {
        var binders = new ParameterBinder[parameters.Length];
        for (var index = 0; index < binders.Length; index++)
        {
            var parameter = plan.Parameters[index];
            binders[index] = ReflectedBinder.Create(parameter, parameters[index]);
            if (parameter is { Source: BindingSource.Services, IsRequired: true })
                services.Require(parameters[index].ParameterType, plan.Action.Signature);
        }
        var invoker = new ActionInvoker(method, activator, binders, ReflectedReturn.Of(method.ReturnType));
        actions.Add(new ActionDefinition(plan.Methods, plan.Template, plan.Action.DisplayName, metadata, invoker.InvokeAsync));
    }

    private void Report(ControllerConvention convention)
    {
        foreach (var problem in convention.Problems)
            problems.Add(problem.Message);
    }
}
