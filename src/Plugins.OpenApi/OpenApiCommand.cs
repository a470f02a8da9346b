using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

/// <summary>The command <c>openapi</c> of the local gateway: prints the document, or compares it with a file.</summary>
internal sealed class OpenApiCommand(DocumentSource source) : IAppCommand
{
    private const int Success = 0;
    private const int Different = 1;
    private const int UserError = 2;

    public string Name => "openapi";

    public string Usage =>
        """
        dotnet run -- openapi [--version 3.0|3.1|3.2] [--yaml]   prints the OpenAPI document
        dotnet run -- openapi --check FILE                       compares the OpenAPI document with FILE; the exit code is 1 if they differ
        """;

    public async Task<int> RunAsync(CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var arguments = Arguments.Parse(context.Arguments);
            return arguments.File is { } file
                ? await CheckAsync(file, context).ConfigureAwait(false)
                : await PrintAsync(arguments, context).ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            await context.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return UserError;
        }
    }

    private async Task<int> PrintAsync(Arguments arguments, CommandContext context)
    {
        await context.Output.WriteAsync(Write(arguments.Version ?? source.SpecVersion, arguments.IsYaml)).ConfigureAwait(false);
        return Success;
    }

    private async Task<int> CheckAsync(string file, CommandContext context)
    {
        var before = await ReadAsync(file, context.CancellationToken).ConfigureAwait(false);
        var after = JsonNode.Parse(Write(VersionOf(before) ?? source.SpecVersion, isYaml: false))!.AsObject();
        var differences = DocumentComparison.Compare(before, after);
        if (differences.Count == 0)
        {
            await context.Output.WriteLineAsync($"The app matches {file}.").ConfigureAwait(false);
            return Success;
        }

        var breaking = differences.Count(difference => difference.IsBreaking);
        await context.Output.WriteLineAsync($"The app differs from {file}: {Count(differences.Count, "difference")}, {(breaking == 0 ? "none" : breaking)} breaking.").ConfigureAwait(false);
        foreach (var difference in differences)
        {
            await context.Output.WriteLineAsync(difference.ToString()).ConfigureAwait(false);
        }

        await context.Output.WriteLineAsync($"If the differences are intended, update the file: dotnet run --no-launch-profile -- openapi > {file}").ConfigureAwait(false);
        return Different;
    }

    private string Write(OpenApiVersion version, bool isYaml)
    {
        try
        {
            return source.Write(version, isYaml);
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException(exception.Message);
        }
    }

    private static async Task<JsonObject> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(file, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
            return JsonNode.Parse(text) as JsonObject is { } document && document["openapi"] is not null
                ? document
                : throw new CommandException($"{file} is not an OpenAPI document. Create it with: dotnet run --no-launch-profile -- openapi > {file}");
        }
        catch (JsonException exception)
        {
            throw new CommandException($"{file} is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}. Create it again with: dotnet run --no-launch-profile -- openapi > {file}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"{file} does not exist. Create it with: dotnet run --no-launch-profile -- openapi > {file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"{file} cannot be read: {exception.Message}");
        }
    }

    private static OpenApiVersion? VersionOf(JsonObject document) => document["openapi"] is JsonValue value && value.TryGetValue(out string? text) ? Arguments.FindVersion(text) : null;

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary>The arguments of the command.</summary>
    private sealed record Arguments(OpenApiVersion? Version, bool IsYaml, string? File)
    {
        public static Arguments Parse(IReadOnlyList<string> words)
        {
            var arguments = new Arguments(null, false, null);
            var rest = new Queue<string>(words);
            while (rest.TryDequeue(out var word))
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                var (name, inline) = equals < 0 ? (word, null) : (word[..equals], word[(equals + 1)..]);
                arguments = name switch
                {
                    "--version" => arguments with { Version = ParseVersion(ValueOf(name, inline, rest)) },
                    "--check" => arguments with { File = ValueOf(name, inline, rest) },
                    "--yaml" when inline is null => arguments with { IsYaml = true },
                    _ => throw new CommandException($"{Printable(word)} is not an option of openapi: use --version, --yaml, or --check."),
                };
            }

            return arguments.File is null || arguments is { Version: null, IsYaml: false }
                ? arguments
                : throw new CommandException("--check has no other options: the document is compared in the version of the file.");
        }

        public static OpenApiVersion? FindVersion(string text) =>
            text.StartsWith("3.0", StringComparison.Ordinal) ? OpenApiVersion.V30
            : text.StartsWith("3.1", StringComparison.Ordinal) ? OpenApiVersion.V31
            : text.StartsWith("3.2", StringComparison.Ordinal) ? OpenApiVersion.V32
            : null;

        private static OpenApiVersion ParseVersion(string text) => text is "3.0" or "3.1" or "3.2"
            ? FindVersion(text)!.Value
            : throw new CommandException($"--version {Printable(text)} is not a version of OpenAPI that can be written: use 3.0, 3.1, or 3.2.");

        private static string ValueOf(string name, string? inline, Queue<string> rest) =>
            inline ?? (rest.TryDequeue(out var value) ? value : throw new CommandException($"{name} requires a value: write {(name == "--check" ? "--check openapi.json" : "--version 3.0")}."));

        private static string Printable(string text) => Uri.EscapeDataString(text);
    }

    /// <summary>An error that the user can fix. Only its message is printed.</summary>
    private sealed class CommandException(string message) : Exception(message);
}
