using LambdaEventHandler.Compression;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>The compression plugin's options in words; what is absent keeps its default.</summary>
internal sealed record CompressionDescription(bool? All = null, int? MinimumBytes = null)
{
    public void Apply(CompressionOptions options)
    {
        options.All = All ?? options.All;
        options.MinimumBytes = MinimumBytes ?? options.MinimumBytes;
    }
}
