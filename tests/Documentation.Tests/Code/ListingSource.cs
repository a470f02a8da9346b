using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Documentation;

/// <summary>Makes compilable text of a listing. Statements go into a method of a controller, where an app's builder is at hand.</summary>
internal static class ListingSource
{
    public const string SnippetClass = "Snippet";
    public const string SnippetMethod = "RunAsync";

    /// <summary>What a snippet may use without saying so, as the text around it does.</summary>
    private static readonly string[] SnippetUsings =
    [
        "Amazon.Lambda.APIGatewayEvents", "Amazon.Lambda.ApplicationLoadBalancerEvents", "Amazon.Lambda.Core", "LambdaEventHandler",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging", "System.Text.Json", "System.Text.Json.Serialization",
        "System.Text.RegularExpressions",
    ];

    private static readonly (string Type, string Name)[] SnippetParameters =
        [("ResolverBuilder<ApiGatewayRestResolver>", "builder"), ("ILambdaContext", "context"), ("string[]", "args")];

    public static SyntaxTree Parse(Page page, Listing listing, IEnumerable<string> namespaces)
    {
        var text = listing.Statements.Count == 0 ? Place(page, listing.Block.Line) + listing.Block.Text : Wrap(page, listing, namespaces);
        return CSharpSyntaxTree.ParseText(text, Listing.ParseOptions, page.File);
    }

    private static string Wrap(Page page, Listing listing, IEnumerable<string> namespaces)
    {
        var text = new StringBuilder();
        foreach (var name in SnippetUsings.Concat(namespaces))
        {
            text.Append(CultureInfo.InvariantCulture, $"using {name};\n");
        }

        foreach (var directive in listing.Usings)
        {
            text.Append(directive).Append('\n');
        }

        var parameters = SnippetParameters.Where(parameter => !listing.Declares(parameter.Name)).Select(parameter => $"{parameter.Type} {parameter.Name}");
        text.Append(CultureInfo.InvariantCulture, $"public sealed class {SnippetClass} : Controller {{\n");
        text.Append(CultureInfo.InvariantCulture, $"public async Task<object?> {SnippetMethod}({string.Join(", ", parameters)}) {{\n");
        foreach (var statement in listing.Statements)
        {
            text.Append(PlaceOf(page, listing, statement)).Append(statement.ToFullString()).Append('\n');
        }

        text.Append("#line default\nawait Task.CompletedTask;\nreturn null;\n}\n}\n");
        foreach (var type in listing.Types)
        {
            text.Append(PlaceOf(page, listing, type)).Append(type.ToFullString()).Append('\n');
        }

        return text.ToString();
    }

    private static string PlaceOf(Page page, Listing listing, SyntaxNode node) =>
        Place(page, listing.Block.Line + node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line);

    /// <summary>The compiler's messages name the page and its line.</summary>
    private static string Place(Page page, int line) => $"\n#line {line.ToString(CultureInfo.InvariantCulture)} \"{page.File}\"\n";
}
