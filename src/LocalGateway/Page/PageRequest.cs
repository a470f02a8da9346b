using System.Text;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>A request that the form of the page describes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The path with the query.</param>
/// <param name="Headers">A line for each header: <c>Name: value</c>.</param>
/// <param name="Body">The body, as text.</param>
internal sealed record PageRequest(string? Method, string? Target, string? Headers, string? Body)
{
    /// <summary>Returns what to change, or null.</summary>
    public string? FindProblem()
    {
        if (!HeaderSyntax.IsToken(Method!))
        {
            return "The method is not valid: use a name such as GET.";
        }

        if (Target is not ['/', ..] || Target.Any(character => character is <= ' ' or > '~' or '#'))
        {
            return "The path is not valid: start it with a slash, and percent-encode spaces, '#', and characters that are not ASCII.";
        }

        return Lines().FirstOrDefault(line => Split(line) is not var (name, value) || !HeaderSyntax.IsToken(name) || !HeaderSyntax.IsValue(value)) is { } invalid
            ? $"The line '{PrintableText.Encode(invalid)}' is not a header: write each header in a line, as in Accept: text/html."
            : null;
    }

    /// <summary>Creates the request.</summary>
    /// <param name="sent">The request that sent the form, which has the connection and the host.</param>
    public ClientRequest ToRequest(ClientRequest sent)
    {
        var body = Encoding.UTF8.GetBytes(Body ?? "");
        var headers = new HeaderList();
        headers.Set("Host", sent.Headers.Last("Host") ?? "");
        foreach (var group in Lines().Select(line => Split(line)!.Value).GroupBy(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase))
        {
            headers.Remove(group.Key);
            headers.Add(group.Key, [.. group]);
        }

        if (body.Length > 0)
        {
            headers.Set("Content-Length", body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return sent with { Method = Method!.ToUpperInvariant(), Target = RequestTarget.Parse(Target!), Headers = headers, Body = body };
    }

    private string[] Lines() => (Headers ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, string Value)? Split(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? (line[..end].TrimEnd(), line[(end + 1)..].Trim()) : null;
}
