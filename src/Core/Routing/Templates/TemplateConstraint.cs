using System.Globalization;

namespace LambdaEventHandler;

/// <summary>A constraint as a template names it: <c>int</c>, <c>range(1,10)</c>, <c>regex(...)</c>.</summary>
internal sealed class TemplateConstraint
{
    public TemplateConstraint(string name) => (Name, Text) = (name, name);

    public TemplateConstraint(string name, string pattern)
    {
        Name = name;
        Pattern = pattern;
        Text = name + "(" + pattern + ")";
    }

    public TemplateConstraint(string name, long first, long second)
    {
        Name = name;
        First = first;
        Second = second;
        Text = string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", name, first, second);
    }

    /// <summary>The name in lower case.</summary>
    public string Name { get; }

    /// <summary>The first number in the parentheses.</summary>
    public long First { get; }

    /// <summary>The last number in the parentheses; the first one where there is only one.</summary>
    public long Second { get; }

    /// <summary>The expression of a <c>regex</c>, its doubled braces undone.</summary>
    public string Pattern { get; } = "";

    /// <summary>Name and arguments in one spelling, so that equal constraints have equal texts.</summary>
    public string Text { get; }
}
