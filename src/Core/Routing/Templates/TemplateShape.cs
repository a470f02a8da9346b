using System.Text;

namespace LambdaEventHandler;

/// <summary>What of a template a request can see: its literals and constraints, not its names. No request can tell templates of one shape apart.</summary>
internal static class TemplateShape
{
    public static string Of(RouteTemplate template)
    {
        if (template.TakesRoot)
            return ".+";
        var shape = new StringBuilder();
        foreach (var segment in template.Segments)
        {
            shape.Append('/');
            foreach (var part in segment.Parts)
                Append(shape, part);
        }
        return shape.ToString();
    }

    private static void Append(StringBuilder shape, TemplatePart part)
    {
        if (part.IsLiteral)
        {
            shape.Append(Escape(part.Literal));
            return;
        }
        var constraints = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var constraint in part.Constraints)
            constraints.Add(constraint.Text);
        shape.Append(part.IsCatchAll ? "{**" : "{");
        foreach (var constraint in constraints)
            shape.Append(':').Append(Escape(constraint));
        shape.Append('}');
    }

    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
