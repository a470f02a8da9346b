using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>Runs the program as from a command line, and keeps what it prints.</summary>
internal sealed class TestConsole(string input = "") : IDisposable
{
    private readonly CapturedText _output = new();
    private readonly CapturedText _errors = new();

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public string ErrorLine => Assert.Single(Errors.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    public Task<int> RunAsync(Func<Resolver> app, params string[] args) => RunAsync(app, CancellationToken.None, args);

    public Task<int> RunAsync(Func<Resolver> app, CancellationToken cancellationToken, params string[] args)
    {
        var console = new GatewayConsole(new MemoryStream(Encoding.UTF8.GetBytes(input)), _output, _errors);
        return LocalGateway.RunAsync(app, args, console, cancellationToken);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }
}
