using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace LambdaEventHandler.Gateway;

/// <summary>These tests replace the console of the process, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(StandardOutputTests), DisableParallelization = true)]
[Collection(nameof(StandardOutputTests))]
public sealed class StandardOutputTests : IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _errors = Console.Error;
    private readonly CapturedText _capturedOutput = new();
    private readonly CapturedText _capturedErrors = new();

    public StandardOutputTests()
    {
        Console.SetOut(_capturedOutput);
        Console.SetError(_capturedErrors);
    }

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_errors);
        _capturedOutput.Dispose();
        _capturedErrors.Dispose();
    }

    [Fact]
    public async Task Invoke_prints_only_the_response()
    {
        var code = await LocalGateway.RunAsync(Build, ["invoke", "Events/minimal.json"]);

        Assert.Equal(0, code);
        Assert.Equal(200, JsonNode.Parse(_capturedOutput.ToString())!["statusCode"]!.GetValue<int>());
        Assert.All(["while it is built", "from the action", "from a provider", "from Lambda's logger"], text => Assert.Contains(text, _capturedErrors.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Standard_output_is_restored_afterwards()
    {
        await LocalGateway.RunAsync(Build, ["invoke", "no-such-file.json"]);

        await Console.Out.WriteAsync("after");

        Assert.Equal("after", _capturedOutput.ToString());
    }

    /// <summary>Some loggers open the standard output of the process themselves.</summary>
    [Fact]
    public async Task The_standard_output_of_the_process_is_standard_error_while_the_gateway_runs()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var before = TargetOf(1);
        string? during = null;
        await LocalGateway.RunAsync(
            () =>
            {
                during = TargetOf(1);
                return Build();
            },
            ["invoke", "Events/minimal.json"]);

        Assert.Equal(TargetOf(2), during);
        Assert.Equal(before, TargetOf(1));

        static string TargetOf(int descriptor) => new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget!;
    }

    private static ApiGatewayRestResolver Build()
    {
        Console.WriteLine("while it is built");
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Logging.AddProvider(new ConsoleProvider());
        builder.MapGet("/hello/{name}", (string name, ILambdaContext context, Request request) =>
        {
            Console.WriteLine("from the action");
            context.Logger.LogLine("from Lambda's logger");
            request.LoggerFactory.CreateLogger("test").Log(LogLevel.Information, default, "from a provider", null, (text, _) => text);
            return name;
        });
        return builder.Build();
    }

    /// <summary>Writes to the standard output of the moment when it is made, as the console logger of Microsoft.Extensions does.</summary>
    private sealed class ConsoleProvider : ILoggerProvider, ILogger
    {
        private readonly TextWriter _console = Console.Out;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _console.WriteLine(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
