using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>Represents a parameter of a route template.</summary>
public sealed class RouteParameter
{
    private RouteParameter(TemplatePart part)
    {
        Name = part.Name!;
        IsOptional = part.IsOptional;
        IsCatchAll = part.IsCatchAll;
        DefaultValue = part.Default;
        var constraints = new RouteConstraint[part.Constraints.Count];
        for (var index = 0; index < constraints.Length; index++)
        {
            constraints[index] = RouteConstraint.Of(part.Constraints[index]);
        }

        Constraints = constraints;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets whether a path can end before the parameter, as in <c>/users/{id?}</c> and <c>/users/{id=1}</c>.</summary>
    public bool IsOptional { get; }

    /// <summary>Gets whether the parameter matches the rest of the path, slashes included, as in <c>{*path}</c>.</summary>
    public bool IsCatchAll { get; }

    /// <summary>Gets the value for a path that ends before the parameter.</summary>
    /// <value><c>1</c> for <c>{id=1}</c>; <see langword="null"/> if the template has none.</value>
    public string? DefaultValue { get; }

    /// <summary>Gets the constraints in the order of the template.</summary>
    public IReadOnlyList<RouteConstraint> Constraints { get; }

    internal static IReadOnlyList<RouteParameter> AllOf(RouteTemplate template)
    {
        var parameters = new List<RouteParameter>(template.ParameterNames.Count);
        foreach (var segment in template.Segments)
        {
            foreach (var part in segment.Parts)
            {
                if (part.Name is not null)
                {
                    parameters.Add(new(part));
                }
            }
        }

        return parameters;
    }

    internal static string WritePlain(RouteTemplate template)
    {
        var text = new StringBuilder();
        foreach (var segment in template.Segments)
        {
            text.Append('/');
            foreach (var part in segment.Parts)
            {
                text.Append(part == TemplatePart.Anything ? ".+" : part.Name is { } name ? $"{{{name}}}" : part.Literal);
            }
        }

        return text.Length == 0 ? "/" : text.ToString();
    }
}

/// <summary>Represents a constraint of a route parameter, such as <c>int</c>, <c>range(1,10)</c>, and <c>regex(...)</c>.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Arguments">
/// The arguments: two numbers for <c>range</c> and <c>length</c>, one number for <c>min</c>, <c>max</c>, <c>minlength</c>, and <c>maxlength</c>, the expression with
/// single braces for <c>regex</c>, and none for all others.
/// </param>
public sealed record RouteConstraint(string Name, IReadOnlyList<string> Arguments)
{
    internal static RouteConstraint Of(TemplateConstraint constraint)
    {
        var first = constraint.First.ToString(CultureInfo.InvariantCulture);
        return new(constraint.Name, constraint.Name switch
        {
            "regex" => [constraint.Pattern],
            "range" or "length" => [first, constraint.Second.ToString(CultureInfo.InvariantCulture)],
            "min" or "max" or "minlength" or "maxlength" => [first],
            _ => [],
        });
    }
}
