using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Describes the routes for the page.</summary>
internal static class PageRoutes
{
    public static object Of(Resolver app, FrontService service) => new
    {
        Service = service.Title,
        service.Stage,
        Routes = app.Routes.Where(route => !route.IsOfPackage).Select(Describe),
    };

    private static object Describe(Route route)
    {
        var action = route.Action;
        return new
        {
            Methods = route.ListedMethods,
            route.Template,
            route.PlainTemplate,
            Action = route.DisplayName,
            IsHidden = GatewayPage.Hides(route),
            Parameters = action.Parameters
                .Where(parameter => parameter.In is not ("services" or "invocation"))
                .SelectMany(parameter => parameter.Members is [] ? [parameter] : parameter.Members)
                .Select(parameter => new { Name = parameter.WireName, parameter.In, Type = TypeNames.Of(parameter.Type), parameter.IsRequired, Default = parameter.DefaultValue?.ToString() }),
            Result = TypeNames.Of(action.ResultType),
        };
    }
}
