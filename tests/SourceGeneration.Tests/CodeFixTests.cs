using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Each fix, applied in a workspace as an editor does, leaves a project without the diagnostic.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("LEH201", "Remove the attribute", "[Microsoft.AspNetCore.Mvc.ApiController]\npublic class OrdersController\n{\n    public string GetA() => \"\";\n}", "public class OrdersController\n{\n    public string GetA() => \"\";\n}")]
    [InlineData("LEH201", "Use the [HttpGet] of LambdaEventHandler", "public class OrdersController\n{\n    [Microsoft.AspNetCore.Mvc.HttpGet(\"/x\")]\n    public string GetA() => \"\";\n}", "public class OrdersController\n{\n    [HttpGet(\"/x\")]\n    public string GetA() => \"\";\n}")]
    [InlineData("LEH202", "It is not to be called by clients: [NonAction]", "public class OrdersController\n{\n    public string GetA() => \"\";\n\n    // All.\n    public string List() => \"\";\n}", "public class OrdersController\n{\n    public string GetA() => \"\";\n\n    // All.\n    [NonAction]\n    public string List() => \"\";\n}")]
    [InlineData("LEH202", "Make it an action: [HttpGet]", "public class OrdersController : Controller\n{\n    public string List() => \"\";\n}", "public class OrdersController : Controller\n{\n    [HttpGet]\n    public string List() => \"\";\n}")]
    [InlineData("LEH202", "Make it a public instance method", "public class OrdersController\n{\n    [HttpGet]\n    internal static string GetA() => \"\";\n}", "public class OrdersController\n{\n    [HttpGet]\n    public string GetA() => \"\";\n}")]
    [InlineData("LEH203", "Make it a public class", "internal sealed class OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned, "public sealed class OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned)]
    [InlineData("LEH203", "Make it a public class", "// Orders.\nclass OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned, "// Orders.\npublic class OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned)]
    [InlineData("LEH203", "It is not a controller: [NonController]", "public abstract class OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned, "[NonController]\npublic abstract class OrdersController\n{\n    public string GetA() => \"\";\n}" + Scanned)]
    [InlineData("LEH204", "Read it from the body: [FromBody]", "public class OrdersController\n{\n    public string PostA(byte[] data) => \"\";\n}", "public class OrdersController\n{\n    public string PostA([FromBody] byte[] data) => \"\";\n}")]
    [InlineData("LEH204", "Keep reading it from the query string: [FromQuery]", "public class OrdersController\n{\n    public string PostA(int id, byte[] data) => \"\";\n}", "public class OrdersController\n{\n    public string PostA(int id, [FromQuery] byte[] data) => \"\";\n}")]
    [InlineData("LEH205", "Rename it to Get", "[Route(\"/orders\")]\npublic class OrdersController\n{\n    public string GetOrders() => \"\";\n\n    public string PostPaid() => GetOrders();\n}", "[Route(\"/orders\")]\npublic class OrdersController\n{\n    public string Get() => \"\";\n\n    public string PostPaid() => Get();\n}")]
    [InlineData("LEH207", "Move the field that it uses above it", "public static class F\n{\n    static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().AddControllers(Prefix).Build();\n    static readonly string Prefix = Environment.NewLine;\n}", "public static class F\n{\n    static readonly string Prefix = Environment.NewLine;\n    static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().AddControllers(Prefix).Build();\n}")]
    public async Task A_fix_changes_the_code(string id, string title, string code, string expected)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project.Of();
        var document = workspace
            .AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Project", "Project", LanguageNames.CSharp, compilationOptions: project.Options, parseOptions: Project.Options, metadataReferences: project.References))
            .AddDocument("Usings.cs", CompilationInputs.ImplicitUsings).Project
            .AddDocument("AspNetCore.cs", AnalyzerTests.AspNetCore).Project
            .AddDocument("Code.cs", "using LambdaEventHandler;\n\n" + code);
        var diagnostic = Assert.Single(await Analysis.OfAsync((await document.Project.GetCompilationAsync())!));
        Assert.Equal(id, diagnostic.Id);

        var actions = new List<CodeAction>();
        foreach (var provider in new CodeFixProvider[] { new AttributeFixes(), new DeclarationFixes() }.Where(provider => provider.FixableDiagnosticIds.Contains(id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        var operations = await Assert.Single(actions, action => action.Title == title).GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation);
        Assert.Equal("using LambdaEventHandler;\n\n" + expected, (await changed.GetTextAsync()).ToString().ReplaceLineEndings("\n"));
        Assert.DoesNotContain(await Analysis.OfAsync((await changed.Project.GetCompilationAsync())!), left => left.Id == id);
    }

    private const string Scanned = "\n\npublic static class Function { public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build(); }";
}
