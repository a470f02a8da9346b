namespace LambdaEventHandler;

/// <summary>A piece of a template's segment: literal text, or a parameter.</summary>
internal sealed class TemplatePart
{
    /// <summary>The catch-all without a name, <c>.+</c>.</summary>
    public static readonly TemplatePart Anything = new("", null, true, []);

    private TemplatePart(string literal, string? name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints)
    {
        Literal = literal;
        Name = name;
        IsCatchAll = catchAll;
        Constraints = constraints;
    }

    public string Literal { get; }

    /// <summary>The parameter's name; null for literal text and for <c>.+</c>.</summary>
    public string? Name { get; }

    public bool IsCatchAll { get; }

    public bool IsLiteral => Name is null && !IsCatchAll;

    public IReadOnlyList<TemplateConstraint> Constraints { get; }

    /// <summary>Gets whether a path may end before the parameter: it is written with a question mark or with a default value.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Gets the value of a path that ends before the parameter; null if the template names none.</summary>
    public string? Default { get; private set; }

    public static TemplatePart Text(string literal) => new(literal, null, false, []);

    public static TemplatePart Parameter(string name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints) =>
        new("", name, catchAll, constraints);

    public static TemplatePart OptionalParameter(string name, bool catchAll, IReadOnlyList<TemplateConstraint> constraints, string? defaultValue) =>
        new("", name, catchAll, constraints) { IsOptional = true, Default = defaultValue };
}
