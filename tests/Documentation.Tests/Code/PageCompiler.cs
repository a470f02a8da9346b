using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Documentation;

/// <summary>Compiles a block of a page together with what the reader has read before it, unless the block declares the same again.</summary>
internal static class PageCompiler
{
    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();

    public static CSharpCompilation Compile(Page page, FencedBlock block)
    {
        var listings = ListingsOf(page, block);
        var namespaces = listings.SelectMany(static listing => listing.Namespaces).Distinct(StringComparer.Ordinal).ToArray();
        var trees = listings.Select(listing => ListingSource.Parse(page, listing, namespaces));
        var usings = CSharpSyntaxTree.ParseText(CompilationInputs.ImplicitUsings, Listing.ParseOptions);
        return PageGenerators.Run(CSharpCompilation.Create("Page", [usings, .. trees], CompilationInputs.References, Options));
    }

    /// <summary>Compiles a block, as <see cref="Compile"/> does, and loads what it makes. It is compiled once, and loaded for each test, so that none sees the state of another.</summary>
    public static Assembly Load(Page page, FencedBlock block) => Assembly.Load(Images.GetOrAdd(page.At(block), place => new(() => Emit(place, page, block))).Value);

    private static byte[] Emit(string place, Page page, FencedBlock block)
    {
        using var bytes = new MemoryStream();
        Assert.True(Compile(page, block).Emit(bytes).Success, $"{place} does not compile.");
        return bytes.ToArray();
    }

    /// <summary>What the compiler refuses or warns of.</summary>
    public static IEnumerable<string> ProblemsOf(CSharpCompilation compilation) => compilation
        .GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || IsForReaders(diagnostic))
        .Select(static diagnostic => diagnostic.ToString());

    /// <summary>A reader's nullable warnings are errors to many.</summary>
    private static bool IsForReaders(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal);

    private static List<Listing> ListingsOf(Page page, FencedBlock block)
    {
        var listings = new List<Listing> { new(block) };
        var taken = new HashSet<string>(listings[0].TypeNames, StringComparer.Ordinal);
        foreach (var earlier in page.Blocks.TakeWhile(candidate => candidate != block).Where(static candidate => candidate.IsCode).Reverse())
        {
            var listing = new Listing(earlier);
            if (listing.Statements.Count > 0 || taken.Overlaps(listing.TypeNames))
            {
                continue;
            }

            taken.UnionWith(listing.TypeNames);
            listings.Add(listing);
        }
        return listings;
    }
}
