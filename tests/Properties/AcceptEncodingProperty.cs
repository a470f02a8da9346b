using System.Globalization;
using System.Text.RegularExpressions;
using LambdaEventHandler.Compression;

namespace LambdaEventHandler.Properties;

/// <summary>The coding of a response is the one that RFC 9110, section 12.5.3, read word by word, leaves.</summary>
internal sealed partial class AcceptEncodingProperty : Property<AcceptEncodingProperty.Offer>
{
    private static readonly string[] Codings = ["br", "gzip", "x-gzip", "deflate", "identity", "*", "BR", "GZip", "zstd", "compress", "g zip", "", "br2", "\"gzip\"", "gzip\u0000", "*/*"];
    private static readonly string[] Weights = ["", "", ";q=0", ";q=1", ";q=0.5", ";q=0.500", ";q=0.001", ";q=0.000", ";q=1.000", ";q=1.001", ";q=0.1234", ";Q=0.3", " ; q=0.7", ";\tq=0.2\t", ";q=", ";q", ";", ";q=.5", ";q=1.", ";q=0.", ";q=-1", ";q=2", ";q= 1", ";q =1", ";q=1;q=0", ";level=9", ";q=0,5", ";q=\u0661", ";q=1e0", ";q=00", ";q=0x1"];
    private static readonly string[] Separators = [",", ", ", " ,", ",,", " , \t", ";", " "];

    public override string Name => "accept-encoding";

    protected override Offer Generate(Random random)
    {
        ContentCoding[] all = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Deflate];
        random.Shuffle(all);
        var headers = Enumerable.Range(0, random.Next(4)).Select(_ => Header(random)).ToArray();
        return new(headers, all[..random.Next(1, 4)]);
    }

    protected override string? FindProblem(Offer offer)
    {
        var expected = Read(offer);
        var actual = AcceptEncoding.Choose(offer.Headers, offer.Preference);
        return expected == actual ? null : $"RFC 9110 leaves {expected?.ToString() ?? "identity"}, but {actual?.ToString() ?? "identity"} is chosen.";
    }

    protected override IEnumerable<Offer> Simplify(Offer input) =>
    [
        .. Simpler.Shorter(input.Headers).Select(headers => input with { Headers = headers }),
        .. input.Headers.SelectMany((header, index) => Simpler.Shorter(header).Select(shorter => input with { Headers = [.. input.Headers[..index], shorter, .. input.Headers[(index + 1)..]] })),
    ];

    protected override string Describe(Offer input) => $"[{string.Join("] [", input.Headers)}] with {string.Join(", ", input.Preference)}";

    private static string Header(Random random)
    {
        var header = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Pick<string>(Codings) + random.Pick<string>(Weights) + (random.Chance(80) ? "," : random.Pick<string>(Separators))));
        if (header.Length > 0 && random.Chance(20))
        {
            var at = random.Next(header.Length);
            header = header[..at] + (char)random.Next(128) + header[(at + random.Next(2))..];
        }

        return header;
    }

    /// <summary>
    /// Reads the field as the grammar has it, one list of all its lines (section 5.3). "Any recipient can use any coding that is not excluded": the highest weight
    /// wins, a coding before identity, and the server's preference among the rest. Section 12.5.3 leaves open which of two weights for one coding counts: here, the higher.
    /// </summary>
    private static ContentCoding? Read(Offer offer)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in string.Join(',', offer.Headers).Split(','))
        {
            var match = Member().Match(member);
            if (match.Success)
            {
                var weight = match.Groups["q"].Success ? decimal.Parse(match.Groups["q"].Value, CultureInfo.InvariantCulture) : 1;
                var name = match.Groups["name"].Value.Equals("x-gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : match.Groups["name"].Value;
                weights[name] = Math.Max(weights.GetValueOrDefault(name), weight);
            }
        }

        decimal WeightOf(string name) => weights.TryGetValue(name, out var weight) || weights.TryGetValue("*", out weight) ? weight : 0;
        var candidates = offer.Preference.Where(coding => WeightOf(NameOf(coding)) > 0).ToList();
        var highest = candidates.Select(coding => WeightOf(NameOf(coding))).DefaultIfEmpty(0).Max();
        return highest == 0 || WeightOf("identity") > highest ? null : candidates.First(coding => WeightOf(NameOf(coding)) == highest);
    }

    private static string NameOf(ContentCoding coding) => coding == ContentCoding.Brotli ? "br" : coding == ContentCoding.Gzip ? "gzip" : "deflate";

    // codings [ weight ], weight = OWS ";" OWS "q=" qvalue (RFC 9110, sections 12.4.2 and 12.5.3), with optional white space around the member (section 5.6.1).
    [GeneratedRegex(@"\A[ \t]*(?<name>[!#$%&'*+\-.^_`|~0-9A-Za-z]+)(?:[ \t]*;[ \t]*[qQ]=(?<q>0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?[ \t]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    internal sealed record Offer(string[] Headers, ContentCoding[] Preference);
}
