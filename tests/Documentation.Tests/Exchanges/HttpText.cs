namespace LambdaEventHandler.Documentation;

/// <summary>A request or an answer: its first line, its headers, its body.</summary>
internal sealed record HttpText(string FirstLine, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public static HttpText Read(IReadOnlyList<string> lines)
    {
        var end = lines.Skip(1).TakeWhile(static line => line.Length > 0).Count() + 1;
        var headers = lines.Take(end).Skip(1).Select(static line => line.Split(": ", 2)).Select(static pair => KeyValuePair.Create(pair[0], pair[1]));
        return new(lines[0], [.. headers], string.Join('\n', lines.Skip(end + 1)).TrimEnd('\n'));
    }
}
