using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Serves the app as one of the services until Ctrl+C is pressed.</summary>
internal sealed record ServeCommand : IGatewayCommand
{
    public string Source { get; init; } = "rest";

    public int Port { get; init; } = 3000;

    public string? Stage { get; init; }

    /// <summary>Gets the host names that are allowed in addition to those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Gets the file with the claims of every client, or null.</summary>
    public string? UserFile { get; init; }

    /// <summary>Gets whether clients are what their bearer tokens say.</summary>
    public bool ReadsTokens { get; init; }

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        var service = FrontServices.Create(Source, Stage);
        if (Stage is not null && service.Stage is null)
        {
            await console.Error.WriteLineAsync($"--stage is ignored: {service.Title} has no stages.").ConfigureAwait(false);
        }

        GatewayUser? user = UserFile is not null ? FileUser.Read(UserFile, service) : ReadsTokens ? TokenUser.For(service) : null;
        var resolver = BuiltApp.Get(app);
        var gateway = new HttpGateway(service, service.ResolverOf(resolver).ResolveAsync, console, TimeProvider.System) { Hosts = new AllowedHosts(Hosts), User = user };
        var server = await GatewayServer.StartAsync(gateway, Port).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await console.Out.WriteAsync(Greeting.Of(server.Address, service, [.. resolver.Routes.Where(route => !route.IsOfPackage)])).ConfigureAwait(false);
            if (user is not null)
            {
                await console.Error.WriteLineAsync(user.Notice).ConfigureAwait(false);
            }

            await server.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}

/// <summary>Gets the app, and distinguishes problems that <c>Build()</c> reports from other failures.</summary>
internal static class BuiltApp
{
    /// <exception cref="UserErrorException">The app can't be built. The message lists the problems.</exception>
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

    /// <summary>Unwraps an exception: apps are built in static fields, whose exceptions the runtime wraps.</summary>
    private static InvalidConfigurationException? RefusalIn(Exception? exception) =>
        exception as InvalidConfigurationException ?? (exception is TypeInitializationException ? RefusalIn(exception.InnerException) : null);
}
