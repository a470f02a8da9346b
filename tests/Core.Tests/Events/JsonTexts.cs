using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Events;

/// <summary>Random JSON, in the ways that it may be written, with the names that events have among others.</summary>
internal static class JsonTexts
{
    private const int Deepest = 4;

    private static readonly Gen<string> Space = Gen.Elements("", "", "", " ", "\n", "\r\n\t");

    private static readonly Gen<string> Name = Gen.Elements(
        "path", "Path", "httpMethod", "HTTPMETHOD", "headers", "multiValueHeaders", "requestContext", "RequestContext", "http", "method", "stage", "body", "isBase64Encoded", "a", "", "\\u0070ath", "ä");

    private static readonly Gen<string> Content = Gen.Elements(
        "", "a", "GET", "/hello", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "ä€😀", "{}[],:", "0123456789abcdefghijklmnopqrstuvwxyz\\\"0123456789");

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Content.Select(content => $"\"{content}\""),
        Gen.Elements("0", "-0", "1", "12.50", "-1e9", "2E+3", "0.1e-2", "123456789012345678901234567890"),
        Gen.Elements("true", "false", "null"));

    /// <summary>A whole object, as an event is one.</summary>
    public static readonly Gen<string> Event = Object(Deepest);

    /// <summary>A whole object with a few bytes changed, put in or taken away, most of which make it wrong.</summary>
    public static readonly Gen<string> Mutated =
        from json in Event
        from count in Gen.Choose(1, 3)
        from places in Gen.Choose(0, int.MaxValue).ListOf(count)
        from pieces in Gen.Elements("{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\x", "\\u12g4", "0", "01", "-", ".", "e", "1.", "t", "null", "nul", "\0", "\u001f", "\n", "/", "//", "'", "\u00a0", "\ufeff", "").ListOf(count)
        from lengths in Gen.Choose(0, 2).ListOf(count)
        select places.Zip(pieces, lengths).Aggregate(json, (text, change) => Change(text, change.First, change.Second, change.Third));

    private static Gen<string> Value(int depth) => depth == 0 ? Scalar : Gen.OneOf(Scalar, Object(depth), Array(depth));

    private static Gen<string> Object(int depth) =>
        from count in Gen.Choose(0, 5)
        from members in Member(depth).ListOf(count)
        from space in Space
        select $"{space}{{{space}{string.Join(',', members)}{space}}}{space}";

    private static Gen<string> Array(int depth) =>
        from count in Gen.Choose(0, 4)
        from values in Value(depth - 1).ListOf(count)
        from space in Space
        select $"[{space}{string.Join($"{space},{space}", values)}{space}]";

    private static Gen<string> Member(int depth) =>
        from name in Name
        from value in Value(depth - 1)
        from before in Space
        from after in Space
        select $"{before}\"{name}\"{after}:{before}{value}{after}";

    private static string Change(string text, int place, string piece, int removed)
    {
        var start = place % (text.Length + 1);
        return string.Concat(text.AsSpan(0, start), piece, text.AsSpan(Math.Min(text.Length, start + removed)));
    }
}
