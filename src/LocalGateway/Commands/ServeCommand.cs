namespace LambdaEventHandler.Gateway;

/// <summary>Serves the app until Ctrl+C, the way one service would.</summary>
internal sealed record ServeCommand : IGatewayCommand
{
    public string Source { get; init; } = "rest";

    public int Port { get; init; } = 3000;

    public string? Stage { get; init; }

    /// <summary>The names to which the gateway answers besides those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        var service = FrontServices.Create(Source, Stage);
        if (Stage is not null && service.Stage is null)
        {
            await console.Error.WriteLineAsync($"--stage is ignored: {service.Title} has no stages.").ConfigureAwait(false);
        }

        var resolver = BuiltApp.Get(app);
        var gateway = new HttpGateway(service, service.ResolverOf(resolver).ResolveAsync, console, TimeProvider.System) { Hosts = new AllowedHosts(Hosts) };
        var server = await GatewayServer.StartAsync(gateway, Port).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await console.Out.WriteAsync(Greeting.Of(server.Address, service, resolver.Routes)).ConfigureAwait(false);
            await server.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}

/// <summary>Gets the app, and tells what <c>Build()</c> refuses from a failure.</summary>
internal static class BuiltApp
{
    /// <exception cref="UserErrorException">The app cannot be built: the message is the list.</exception>
    public static Resolver Get(Func<Resolver> app)
    {
        try
        {
            return app() ?? throw new UserErrorException("The app is null: declare the static field of the app after the fields that it depends on.");
        }
        catch (Exception exception) when (RefusalIn(exception) is { } refusal)
        {
            throw new UserErrorException(refusal.Message);
        }
    }

    /// <summary>An app is built in a static field, so that the runtime wraps what is thrown there.</summary>
    private static InvalidConfigurationException? RefusalIn(Exception? exception) =>
        exception as InvalidConfigurationException ?? (exception is TypeInitializationException ? RefusalIn(exception.InnerException) : null);
}
