using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>Answers one event, of whatever source, and prints the response.</summary>
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
            var response = await app.For(json.Span).ResolveAsync(new MemoryStream(json.ToArray()), context).ConfigureAwait(false);
            await console.Out.WriteLineAsync(await IndentAsync(response).ConfigureAwait(false)).ConfigureAwait(false);
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

        return System.Text.Encoding.UTF8.GetString(indented.ToArray());
    }
}
