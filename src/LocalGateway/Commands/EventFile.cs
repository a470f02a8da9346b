using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>The JSON of an event that a user has in a file or at standard input.</summary>
internal static class EventFile
{
    private const string StandardInput = "-";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="UserErrorException">The file cannot be read, or is no JSON; the message says where it goes wrong.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string file, Stream input, CancellationToken cancellationToken)
    {
        var bytes = file == StandardInput
            ? await ReadToEndAsync(input, cancellationToken).ConfigureAwait(false)
            : await ReadFileAsync(file, cancellationToken).ConfigureAwait(false);
        var json = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;
        CheckSyntax(file, json.Span);
        return json;
    }

    private static async Task<byte[]> ReadToEndAsync(Stream input, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await input.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        return content.ToArray();
    }

    private static async Task<byte[]> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"{NameOf(file)}: {ReasonOf(exception, file)}.");
        }
    }

    private static string ReasonOf(Exception exception, string file) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => "there is no such file",
        _ when Directory.Exists(file) => "it is a folder, not the file of an event",
        _ => "it cannot be read",
    };

    // A resolver only says that an event is no JSON; who wrote one by hand wants to know where.
    private static void CheckSyntax(string file, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            throw new UserErrorException($"{NameOf(file)} is empty: it is to have the JSON of an event.");
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
        }
        catch (JsonException exception)
        {
            throw new UserErrorException($"{NameOf(file)} is no JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static string NameOf(string file) => file == StandardInput ? "standard input" : $"'{PrintableText.Encode(file)}'";
}
