namespace LambdaEventHandler.SourceGeneration;

/// <summary>Gives the convention a controller that was read from the compiler.</summary>
internal static class Shapes
{
    public static ControllerShape Of(ControllerModel controller)
    {
        var methods = new List<ActionShape>();
        foreach (var action in controller.Actions)
        {
            methods.Add(Of(action, controller.Name));
        }

        return new ControllerShape(controller.Name, controller.Prefix, methods);
    }

    private static ActionShape Of(ActionModel action, string controller)
    {
        var parameters = new List<ParameterShape>();
        foreach (var parameter in action.Parameters)
        {
            parameters.Add(Of(parameter));
        }

        var routes = new List<HttpMethodDeclaration>();
        foreach (var route in action.Routes)
        {
            routes.Add(new HttpMethodDeclaration(route.Methods, route.Template));
        }

        return new ActionShape(action.Name, $"{controller}.{action.Name}", parameters)
        {
            Routes = routes,
            Template = action.Template,
            IsGeneric = action.IsGeneric,
            IsAsyncVoid = action.IsAsyncVoid,
            ByReferenceResult = action.ByReferenceResult,
        };
    }

    private static ParameterShape Of(ParameterModel parameter) => new(parameter.Name, parameter.TypeName, parameter.Kind)
    {
        IsNullable = parameter.IsNullable,
        HasDefault = parameter.Default is not null,
        HasBadDefault = parameter.HasBadDefault,
        Source = parameter.Source,
        SourceName = parameter.SourceName,
    };
}
