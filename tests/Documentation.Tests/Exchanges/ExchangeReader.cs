namespace LambdaEventHandler.Documentation;

/// <summary>Reads a page's <c>http</c> block: requests, each with its answer, parted by lines of <c>###</c>.</summary>
internal static class ExchangeReader
{
    private const string AnswerStart = "HTTP/1.1 ";

    public static IReadOnlyList<HttpExchange> Read(string block)
    {
        var exchanges = new List<HttpExchange>();
        foreach (var text in block.Split("\n###\n"))
        {
            var lines = text.Trim('\n').Split('\n');
            var answer = Array.FindIndex(lines, static line => line.StartsWith(AnswerStart, StringComparison.Ordinal));
            if (answer < 1)
            {
                throw new InvalidOperationException($"A request has no answer: write one that begins with {AnswerStart}. The request is: {text}");
            }

            exchanges.Add(new(HttpText.Read(lines[..answer]), HttpText.Read(lines[answer..])));
        }
        return exchanges;
    }

}
