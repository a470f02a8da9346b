using System.Text;

namespace LambdaEventHandler;

/// <summary>The route template that an action's name and parameters give.</summary>
internal static class ConventionalTemplate
{
    /// <summary>The prefix, the resource, and one segment per required simple parameter that the prefix does not have already.</summary>
    public static string Of(ActionShape action, string prefix, string resource)
    {
        var path = new StringBuilder(resource);
        var prefixNames = prefix.Length == 0 ? [] : RouteTemplate.Parse(prefix, [])?.ParameterNames ?? [];
        foreach (var parameter in action.Parameters)
            if (IsSegment(parameter) && !Contains(prefixNames, parameter.WireName))
                path.Append(path.Length > 0 ? "/{" : "{").Append(parameter.WireName).Append('}');
        return RouteTemplate.Join(prefix, path.ToString());
    }

    private static bool IsSegment(ParameterShape parameter) => parameter.Source switch
    {
        BindingSource.Route => true,
        null => parameter is { Kind: ParameterKind.Simple, IsOptional: false },
        _ => false,
    };

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
