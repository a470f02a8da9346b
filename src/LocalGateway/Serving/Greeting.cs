using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>The first lines: where the function is served, whose events it gets, and its routes.</summary>
internal static class Greeting
{
    public static string Of(string address, FrontService service, IReadOnlyList<Route> routes)
    {
        var text = new StringBuilder();
        text.AppendLine($"Listening on {address} (Ctrl+C ends it)");
        text.AppendLine($"Playing {service.Title}{(service.Stage is null ? "" : $", stage {service.Stage}")}");
        text.AppendLine(routes.Count == 0 ? "The app has no routes." : "Routes:");
        var methodsWidth = routes.Select(route => MethodsOf(route).Length).DefaultIfEmpty().Max();
        var templateWidth = routes.Select(route => route.Template.Length).DefaultIfEmpty().Max();
        foreach (var route in routes)
        {
            text.AppendLine($"  {MethodsOf(route).PadRight(methodsWidth)}  {route.Template.PadRight(templateWidth)}  {route.DisplayName}");
        }

        return text.AppendLine().ToString();
    }

    private static string MethodsOf(Route route) => string.Join(',', route.Methods);
}
