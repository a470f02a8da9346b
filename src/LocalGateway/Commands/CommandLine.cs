using System.Globalization;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Parses the program's arguments: <c>--name value</c> or <c>--name=value</c>, or a command, such as <c>invoke</c> with a file.</summary>
internal static class CommandLine
{
    private const string SeeHelp = "to list the options, use --help";

    public static IGatewayCommand Parse(IReadOnlyList<string> args)
    {
        var isHelp = args.Any(argument => argument is "--help" or "-h");
        return args switch
        {
            [not (['-', ..] or "invoke" or "routes") and var name, ..] => new AppCommand(name, [.. args.Skip(1)]),
            _ when isHelp => new HelpCommand(),
            ["invoke", ..] => ParseInvoke(args),
            ["routes"] => new RoutesCommand(),
            ["routes", ..] => throw new UserErrorException("routes accepts no options."),
            _ => ParseServe(args),
        };
    }

    private static InvokeCommand ParseInvoke(IReadOnlyList<string> args) => args switch
    {
        [_, "-"] => new InvokeCommand("-"),
        [_, not ['-', ..] and var file] => new InvokeCommand(file),
        [_] => throw new UserErrorException("invoke requires an event file, or - for standard input."),
        _ => throw new UserErrorException("invoke accepts one file and no options: it detects the source by the shape of the event."),
    };

    private static ServeCommand ParseServe(IReadOnlyList<string> args)
    {
        var command = new ServeCommand();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var argument))
        {
            var (name, inlineValue) = Split(argument);
            command = name switch
            {
                "--as" => command with { Source = KnownSource(ValueOf(name, inlineValue, rest)) },
                "--port" => command with { Port = PortNumber(ValueOf(name, inlineValue, rest)) },
                "--host" => command with { Hosts = [.. command.Hosts, HostName(ValueOf(name, inlineValue, rest))] },
                "--stage" => command with { Stage = StageName(ValueOf(name, inlineValue, rest)) },
                "--user" or "--claims" => command with { UserFile = ValueOf(name, inlineValue, rest) },
                "--jwt" when inlineValue is null => command with { ReadsTokens = true },
                "--json" when inlineValue is null => command with { IsJson = true },
                "--open" when inlineValue is null => command with { OpensBrowser = true },
                "--record" => command with { RecordFolder = ValueOf(name, inlineValue, rest) },
                "--no-page" when inlineValue is null => command with { HasPage = false },
                _ => throw Unknown(argument),
            };
        }

        return command is { UserFile: not null, ReadsTokens: true }
            ? throw new UserErrorException("--user and --jwt both name the client: use one of them.")
            : command;
    }

    private static (string Name, string? Value) Split(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (argument[..at], argument[(at + 1)..]) : (argument, null);

    private static string ValueOf(string name, string? inlineValue, Queue<string> rest) =>
        inlineValue ?? (rest.TryDequeue(out var value) ? value : throw new UserErrorException($"{name} requires a value: {SeeHelp}."));

    private static string KnownSource(string value) =>
        FrontServices.Names.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new UserErrorException($"--as {PrintableText.Encode(value)} is not an event source: use one of {string.Join(", ", FrontServices.Names)}.");

    private static int PortNumber(string value) =>
        ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new UserErrorException($"--port {PrintableText.Encode(value)} is not a valid port: use a number from 0 to 65535.");

    private static string StageName(string value) =>
        value == HttpApi.UnnamedStage || (value.Length is > 0 and <= 128 && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            ? value
            : throw new UserErrorException($"--stage {PrintableText.Encode(value)} is not a valid stage name: use at most 128 letters, digits, hyphens, and underscores.");

    private static string HostName(string value) =>
        AllowedHosts.IsName(value)
            ? value
            : throw new UserErrorException($"--host {PrintableText.Encode(value)} is not a valid host name: omit the scheme and the port, for example api.example.test.");

    public static UserErrorException Unknown(string argument) =>
        new($"{PrintableText.Encode(argument)} is not an option of the local gateway: {SeeHelp}.");
}

/// <summary>The command that the arguments specify.</summary>
internal interface IGatewayCommand
{
    /// <returns>The exit code.</returns>
    Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken);
}

/// <summary>Prints the supported arguments.</summary>
internal sealed class HelpCommand : IGatewayCommand
{
    private const string Text = """
        Runs the function on this machine.

          dotnet run [-- OPTIONS]            serves HTTP requests until you press Ctrl+C
          dotnet run -- invoke FILE          prints the response to the event in FILE (- reads standard input)
          dotnet run -- routes               prints the routes
          dotnet run -- COMMAND [--help]     runs a command of the app or of a package, for example openapi

        OPTIONS
          --app NAME     the app to run, if the project has several, for example Function.App
          --as SOURCE    the event source to emulate (default: rest):
                         rest       API Gateway REST API
                         http       API Gateway HTTP API, payload 2.0
                         http-1.0   API Gateway HTTP API, payload 1.0
                         url        Lambda Function URL
                         alb        Application Load Balancer
                         alb-multi  Application Load Balancer with multi-value headers
          --port N       the port on 127.0.0.1 (default: 3000; 0 selects a free port)
          --host NAME    a host name to accept in addition to localhost, 127.0.0.1, and [::1]; can be repeated
          --stage NAME   the stage of the REST or HTTP API (default: prod or $default)
          --user FILE    plays the authorizer: every request has the claims of this JSON object
                         (--claims FILE is the same)
          --jwt          plays the authorizer: requests have the claims of their bearer token, which is not validated
          --json         prints a JSON object in a line for each request, and everything else to standard error
          --open         opens the page of the gateway in the browser
          --record DIR   writes the event and the response of each request to this folder, with everything that they contain
          --no-page      turns off the page of the gateway, http://127.0.0.1:3000/_gateway
          --help         shows this help
        """;

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        await console.Out.WriteLineAsync(Text).ConfigureAwait(false);
        return ExitCode.Success;
    }
}

/// <summary>Prints the methods, the templates, and the actions of all routes.</summary>
internal sealed class RoutesCommand : IGatewayCommand
{
    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        await console.Out.WriteAsync(RouteListing.Of([.. BuiltApp.Get(app).Routes.Where(route => !route.IsOfPackage)])).ConfigureAwait(false);
        return ExitCode.Success;
    }
}

/// <summary>Runs a command that the app or one of its packages added.</summary>
internal sealed record AppCommand(string Name, IReadOnlyList<string> Arguments) : IGatewayCommand
{
    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        var resolver = BuiltApp.Get(app);
        var command = resolver.Commands.FirstOrDefault(candidate => candidate.Name == Name) ?? throw CommandLine.Unknown(Name);
        if (Arguments.Any(argument => argument is "--help" or "-h"))
        {
            await console.Out.WriteLineAsync(command.Usage).ConfigureAwait(false);
            return ExitCode.Success;
        }

        return await command.RunAsync(new CommandContext(resolver, Arguments, console.Out, console.Error, cancellationToken)).ConfigureAwait(false);
    }
}

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int FunctionFailed = 1;

    public const int UserError = 2;
}

/// <summary>An error that the user can fix. Only its message is printed.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
