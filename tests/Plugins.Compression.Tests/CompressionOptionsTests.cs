using System.IO.Compression;

namespace LambdaEventHandler.Compression;

public sealed class CompressionOptionsTests
{
    [Fact]
    public void A_negative_size_is_reported() =>
        Assert.Contains("MinimumBytes is -1: set zero", OnlyProblemOf(options => options.MinimumBytes = -1), StringComparison.Ordinal);

    [Fact]
    public void An_undefined_level_is_reported() =>
        Assert.Contains("Level is 11", OnlyProblemOf(options => options.Level = (CompressionLevel)11), StringComparison.Ordinal);

    [Fact]
    public void An_empty_list_of_codings_is_reported()
    {
        Assert.Contains("Encodings is null", OnlyProblemOf(options => options.Encodings = null!), StringComparison.Ordinal);
        Assert.Contains("Encodings is empty", OnlyProblemOf(options => options.Encodings = []), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undefined_coding_is_reported() =>
        Assert.Contains("Encodings has 7", OnlyProblemOf(options => options.Encodings = [ContentCoding.Gzip, (ContentCoding)7]), StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_reported_at_once() =>
        Assert.Equal(3, ProblemsOf(options => (options.MinimumBytes, options.Level, options.Encodings) = (-1, (CompressionLevel)(-1), [])).Count);

    [Fact]
    public void Two_calls_are_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseCompression().UseCompression();
        Assert.Contains("UseCompression is called twice", Assert.Throws<InvalidConfigurationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_builder_is_rejected() =>
        Assert.Throws<ArgumentNullException>("builder", () => CompressionBuilderExtensions.UseCompression<ResolverBuilder>(null!));

    private static string OnlyProblemOf(Action<CompressionOptions> configure) => Assert.Single(ProblemsOf(configure));

    private static IReadOnlyList<string> ProblemsOf(Action<CompressionOptions> configure) =>
        Assert.Throws<InvalidConfigurationException>(() => ApiGatewayRestResolver.CreateBuilder().UseCompression(configure).Build()).Problems;
}
