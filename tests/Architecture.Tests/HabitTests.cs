using System.Text.RegularExpressions;
using LambdaEventHandler.Architecture.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Architecture;

public sealed partial class HabitTests
{
    private const int MostLinesOfFile = 400;
    private const int MostLinesOfMethod = 40;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Impl", "Base"];

    [Fact]
    public void The_tests_read_all_of_the_source()
    {
        Assert.True(Repository.Files.Count() > 150);
        Assert.All(Repository.Files, file => Assert.Empty(file.Tree.GetDiagnostics()));
    }

    [Fact]
    public void No_file_is_long() => Offences.AssertNone(
        from file in Repository.Files
        where file.LineCount > MostLinesOfFile
        select $"{file}: {file.LineCount} lines");

    [Fact]
    public void No_method_is_long() => Offences.AssertNone(
        from file in Repository.Files
        from node in file.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
        let lines = node.ToString().Split('\n').Length
        where lines > MostLinesOfMethod
        select $"{file}, line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {lines} lines");

    [Fact]
    public void No_type_has_a_meaningless_name() => Offences.AssertNone(
        from file in Repository.Files
        from type in file.Root.DescendantNodes().Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
        let name = SourceFile.NameOf(type)
        let words = Words().Matches(name).Select(word => word.Value).ToArray()
        where words.Intersect(EmptyWords).Any() || words.FirstOrDefault() == "Default" || (name.EndsWith("Factory", StringComparison.Ordinal) && !IsAFrameworksFactory(type))
        select $"{file}: {name}");

    [Fact]
    public void No_pragma_disables_a_warning() => Offences.AssertNone(
        from file in Repository.Files
        from trivia in file.Root.DescendantTrivia(descendIntoTrivia: true)
        where trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
        select $"{file}: {trivia}");

    [Fact]
    public void Every_await_uses_ConfigureAwait_false() => Offences.AssertNone(
        from file in Repository.Files
        from await in file.Root.DescendantNodes().OfType<AwaitExpressionSyntax>()
        where !await.Expression.ToString().EndsWith(".ConfigureAwait(false)", StringComparison.Ordinal)
        select $"{file}: {await}");

    /// <summary>LogTests of the JwtBearer plugin shows that no secret reaches the log of these: add another project to its app.</summary>
    [Fact]
    public void The_projects_that_log_are_known() => Assert.Equal(
        ["Core", "Plugins.Debug", "Plugins.JwtBearer"],
        Repository.Files.Where(file => Logs().IsMatch(file.Root.ToFullString())).Select(file => file.Project).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_file_contains_a_to_do_comment() => Offences.AssertNone(
        from file in Repository.Files
        where ToDo().IsMatch(file.Root.ToFullString())
        select file.Name);

    private static bool IsAFrameworksFactory(SyntaxNode type) =>
        type is BaseTypeDeclarationSyntax { BaseList.Types: { } bases } && bases.Any(implemented => implemented.Type.ToString() == "ILoggerFactory");

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\[LoggerMessage|\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|logger\.Log\(")]
    private static partial Regex Logs();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex ToDo();
}
