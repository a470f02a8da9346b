using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Invokes the app with one event of any source and prints the response.</summary>
internal sealed record InvokeCommand(string File) : IGatewayCommand
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        var json = await EventFile.ReadAsync(File, console.In, cancellationToken).ConfigureAwait(false);
        var resolver = BuiltApp.Get(app);
        var context = new LocalLambdaContext(console.Error, TimeProvider.System);
        return await InvokeAsync(resolver, json, context, console).ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The function is the user's: whatever it throws is printed.")]
    private static async Task<int> InvokeAsync(Resolver app, ReadOnlyMemory<byte> json, LocalLambdaContext context, GatewayConsole console)
    {
        try
        {
            var streamed = new EmulatedLambdaContext(context, prelude => PrintedStream.Begin(prelude, console.Out));
            var response = await app.ForEvent(json.Span).ResolveAsync(new MemoryStream(json.ToArray()), streamed).ConfigureAwait(false);
            await console.Out.WriteLineAsync(streamed.IsOpen ? "" : await IndentAsync(response).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Success;
        }
        catch (InvalidEventException exception)
        {
            throw new UserErrorException(exception.Message);
        }
        catch (Exception exception)
        {
            await console.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            return ExitCode.FunctionFailed;
        }
    }

    private static async Task<string> IndentAsync(Stream response)
    {
        using var document = await JsonDocument.ParseAsync(response).ConfigureAwait(false);
        using var indented = new MemoryStream();
        var writer = new Utf8JsonWriter(indented, Readable);
        await using (writer.ConfigureAwait(false))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(indented.ToArray());
    }
}

/// <summary>Prints a streamed response: a line with the prelude, and the body as it comes.</summary>
internal sealed class PrintedStream(TextWriter output) : MemoryStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public static PrintedStream Begin(ResponsePrelude prelude, TextWriter output)
    {
        output.WriteLine(Encoding.UTF8.GetString(prelude.ToJson()));
        return new PrintedStream(output);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var characters = new char[Encoding.UTF8.GetMaxCharCount(count)];
        output.Write(characters, 0, _decoder.GetChars(buffer, offset, count, characters, 0));
        output.Flush();
    }
}

/// <summary>The JSON of an event from a file or standard input.</summary>
internal static class EventFile
{
    private const string StandardInput = "-";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="UserErrorException">The file can't be read or is not JSON. The message contains the position of the error.</exception>
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
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => "the file does not exist",
        _ when Directory.Exists(file) => "it is a folder, not a file",
        _ => "it cannot be read",
    };

    // A resolver only reports that an event is not JSON. The developer who wrote it also needs the position.
    private static void CheckSyntax(string file, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            throw new UserErrorException($"{NameOf(file)} is empty: it must contain the JSON of an event.");
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
            throw new UserErrorException($"{NameOf(file)} is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    private static string NameOf(string file) => file == StandardInput ? "standard input" : $"'{PrintableText.Encode(file)}'";
}
