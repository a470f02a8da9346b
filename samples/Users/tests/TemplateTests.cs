using System.Text.RegularExpressions;

namespace Users.Tests;

/// <summary>The template names what is there: a wrong handler shows only when it is deployed.</summary>
public sealed partial class TemplateTests
{
    private static readonly string Template = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "template.yaml"));

    [Fact]
    public void Its_handler_is_a_method_of_the_function()
    {
        var handler = Handler().Match(Template);
        var type = Type.GetType($"{handler.Groups["type"].Value}, {handler.Groups["assembly"].Value}", throwOnError: true)!;

        Assert.NotNull(type.GetMethod(handler.Groups["method"].Value));
    }

    [Fact]
    public void Its_API_supports_binary_responses() => Assert.Matches("BinaryMediaTypes:\\s+- \"\\*~1\\*\"", Template);

    [GeneratedRegex(@"Handler: (?<assembly>\w+)::(?<type>[\w.]+)::(?<method>\w+)")]
    private static partial Regex Handler();
}
