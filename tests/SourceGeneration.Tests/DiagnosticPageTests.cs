using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The code on the pages of docs/diagnostics: what is reported is reported with the id of the page and with no other, and what is fixed is not.</summary>
public sealed class DiagnosticPageTests
{
    private const string Context = """
        global using LambdaEventHandler;
        global using System.Runtime.CompilerServices;
        global using System.Runtime.InteropServices;

        public interface IOrderStore { Order? Find(int id); Task AddAsync(Order order); }
        public sealed record Order(int Id, string Name);
        public sealed record Customer(string Name);
        public sealed record OrderFilter(int Page, string? Text);
        public sealed record Total(int Count, decimal Sum);
        """;

    private const string Controllers = "public sealed class StockController { public string GetStock() => \"\"; }";

    private const string Versions = """
        namespace V1 { public sealed class OrdersController { public string GetOrders() => ""; } }
        namespace V2 { public sealed class OrdersController { public string GetPages() => ""; } }
        """;

    private const string Results = """
        global using Microsoft.AspNetCore.Mvc;

        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult;
            public sealed class OkObjectResult(object? value) : IActionResult { public object? Value => value; }
        }
        """;

    private const string Authorization = """
        global using Microsoft.AspNetCore.Authorization;

        namespace Microsoft.AspNetCore.Authorization
        {
            public interface IAuthorizeData;
            public sealed class AuthorizeAttribute : Attribute, IAuthorizeData;
        }
        """;

    /// <summary>The verb of the package, whose name is what the generator looks for.</summary>
    private const string AuthorizationPackage = """
        namespace LambdaEventHandler
        {
            public static class AuthorizationBuilderExtensions
            {
                public static TBuilder UseAuthorization<TBuilder>(this TBuilder builder) where TBuilder : ResolverBuilder => builder;
            }
        }
        """;

    /// <summary>The pages about project files, and about the entry point, which EntryPointTests covers.</summary>
    private static readonly string[] PagesOfProjects = ["LEH101", "LEH102", "LEH103"];

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder(), "LEH*.md").Select(static file => Path.GetFileNameWithoutExtension(file)).Except(PagesOfProjects).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_shows_is_reported_and_its_fix_is_not(string id)
    {
        var (reported, @fixed) = Read(id);

        Assert.Equal([id], await FindAsync(id, reported, isFixed: false));
        Assert.Empty(await FindAsync(id, [.. reported.OfType<BaseTypeDeclarationSyntax>().Where(type => !Declares(@fixed, type)), .. @fixed], isFixed: true));
    }

    private static async Task<IReadOnlyList<string>> FindAsync(string id, IReadOnlyList<MemberDeclarationSyntax> members, bool isFixed)
    {
        var project = Project.Of([SourceOf(members), .. ContextOf(id, isFixed)]);
        if (id == "LEH018" && isFixed)
        {
            project = project.AddReferences(MetadataReference.CreateFromImage(Project.Named("LambdaEventHandler.Plugins.Authorization", ("/package/0.cs", AuthorizationPackage)).Build()));
        }

        Assert.DoesNotContain(project.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. Generation.Of(project).Diagnostics.Concat(await Analysis.OfAsync(project)).Select(static diagnostic => diagnostic.Id).Distinct()];
    }

    private static IEnumerable<string> ContextOf(string id, bool isFixed)
    {
        yield return Context;
        if (id is not ("LEH012" or "LEH206"))
        {
            yield return Controllers;
        }

        if (id switch { "LEH018" => Authorization, "LEH019" when !isFixed => Results, "LEH201" => AnalyzerTests.AspNetCore, "LEH206" => Versions, _ => null } is { } own)
        {
            yield return own;
        }
    }

    /// <summary>Statements go into the method that builds the app, fields into its class, and methods into a controller.</summary>
    private static string SourceOf(IReadOnlyList<MemberDeclarationSyntax> members)
    {
        var statements = TextOf(members.OfType<GlobalStatementSyntax>());
        var isBuilt = members.Any(static member => member is FieldDeclarationSyntax);
        var methods = TextOf(members.OfType<MethodDeclarationSyntax>());
        return $$"""
            {{TextOf(members.OfType<BaseTypeDeclarationSyntax>())}}

            {{(methods.Length == 0 ? "" : $"public sealed class OrdersController(IOrderStore store) : Controller {{ private readonly int[] ids = []; {methods} }}")}}

            public static class Function
            {
                {{TextOf(members.OfType<FieldDeclarationSyntax>())}}

                public static ResolverBuilder<ApiGatewayRestResolver> CreateBuilder(string prefix) => ApiGatewayRestResolver.CreateBuilder().StripPrefixes(prefix);

                public static Resolver Build(string prefix)
                {
                    var builder = ApiGatewayRestResolver.CreateBuilder();
                    {{(statements.Length > 0 || isBuilt ? statements : "builder.AddControllers();")}}
                    return builder.Build();
                }
            }
            """;
    }

    private static bool Declares(IEnumerable<MemberDeclarationSyntax> members, BaseTypeDeclarationSyntax type) =>
        members.OfType<BaseTypeDeclarationSyntax>().Any(other => other.Identifier.ValueText == type.Identifier.ValueText);

    private static string TextOf(IEnumerable<SyntaxNode> nodes) => string.Concat(nodes.Select(static node => node.ToFullString() + "\n"));

    /// <summary>Reads the two blocks of a page.</summary>
    private static (IReadOnlyList<MemberDeclarationSyntax> Reported, IReadOnlyList<MemberDeclarationSyntax> Fixed) Read(string id)
    {
        var parts = File.ReadAllText(Path.Combine(Folder(), id + ".md")).ReplaceLineEndings("\n").Split("```csharp\n");
        Assert.Equal(3, parts.Length);
        Assert.EndsWith("Reported:\n\n", parts[0], StringComparison.Ordinal);
        Assert.EndsWith("Fixed:\n\n", parts[1], StringComparison.Ordinal);
        return (MembersOf(parts[1]), MembersOf(parts[2]));
    }

    /// <summary>Reads a block as members of a class if it has methods or fields, otherwise as statements and types.</summary>
    private static SyntaxList<MemberDeclarationSyntax> MembersOf(string part)
    {
        var text = part[..part.IndexOf("```", StringComparison.Ordinal)];
        var members = ((TypeDeclarationSyntax)Parse($"class Members {{ {text} }}").Members[0]).Members;
        return members.Any(static member => member is MethodDeclarationSyntax or FieldDeclarationSyntax) && !members.Any(static member => member.ContainsDiagnostics) ? members : Parse(text).Members;
    }

    private static CompilationUnitSyntax Parse(string text) => (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Project.Options).GetRoot();

    private static string Folder()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "EventHandler.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(directory, "docs", "diagnostics");
    }
}
