using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A place in a file, without the syntax tree that would keep it alive.</summary>
internal sealed record SourceLocation(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourceLocation? Of(ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
            if (location.SourceTree is { } tree)
                return new(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span);
        return null;
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
