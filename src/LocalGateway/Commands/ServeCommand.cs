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

    /// <summary>Gets whether requests are printed as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Gets whether the browser is opened.</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>Gets the folder that events and responses are written to, or null.</summary>
    public string? RecordFolder { get; init; }

    /// <summary>Gets whether the gateway has its page.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>Gets the name of the app in the code of tests.</summary>
    public string AppName { get; init; } = "Function.App";

    public async Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken)
    {
        var service = FrontServices.Create(Source, Stage);
        if (Stage is not null && service.Stage is null)
        {
            await console.Error.WriteLineAsync($"--stage is ignored: {service.Title} has no stages.").ConfigureAwait(false);
        }

        GatewayUser? user = UserFile is not null ? FileUser.Read(UserFile, service) : ReadsTokens ? TokenUser.For(service) : null;
        var files = RecordFolder is null ? null : InvocationFiles.In(RecordFolder, console);
        var resolver = LogCapture.AddTo(BuiltApp.Get(app, new InvocationObserver()));
        var log = HasPage ? new InvocationLog() : null;
        var sinks = new IInvocationSink?[] { IsJson ? new JsonLines(console) : new ConsoleLines(console), files, log };
        var invoker = new Invoker(service, service.ResolverOf(resolver).ResolveAsync, console, TimeProvider.System) { User = user, Sinks = [.. sinks.OfType<IInvocationSink>()] };
        var page = log is null ? null : new GatewayPage(invoker, log, resolver, AppName);
        var server = await GatewayServer.StartAsync(new HttpGateway(invoker, console) { Hosts = new AllowedHosts(Hosts), Page = page }, Port).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await GreetAsync(console, server.Address, service, resolver, user).ConfigureAwait(false);
            await server.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private async Task GreetAsync(GatewayConsole console, string address, FrontService service, Resolver resolver, GatewayUser? user)
    {
        // The URLs of an API begin with its stage, unless it has none or a custom domain, as in the address without one.
        var url = Stage is null || service.Stage is null or HttpApi.UnnamedStage ? address : $"{address}/{Stage}";
        var page = HasPage ? address + GatewayPage.Path : null;
        await (IsJson ? console.Error : console.Out).WriteAsync(Greeting.Of(url, page, service, [.. resolver.Routes.Where(route => !route.IsOfPackage)])).ConfigureAwait(false);
        if (user is not null)
        {
            await console.Error.WriteLineAsync(user.Notice).ConfigureAwait(false);
        }

        foreach (var route in resolver.Routes.Where(route => HasPage && GatewayPage.Hides(route)))
        {
            await console.Error.WriteLineAsync($"{route} is not available here, because the gateway has its page at {GatewayPage.Path}: turn the page off with --no-page.").ConfigureAwait(false);
        }

        if (OpensBrowser && !console.OpenBrowser(new Uri(page ?? url)))
        {
            await console.Error.WriteLineAsync($"--open: the browser cannot be started. Open {page ?? url}.").ConfigureAwait(false);
        }
    }
}

/// <summary>Gets the app, and distinguishes problems that <c>Build()</c> reports from other failures.</summary>
internal static class BuiltApp
{
    /// <summary>Gets the app, and observes it unless it is built already.</summary>
    /// <exception cref="UserErrorException">The app can't be built. The message lists the problems.</exception>
    public static Resolver Get(Func<Resolver> app, PipelineObserver observer)
    {
        using (observer.ObserveBuilds())
        {
            return Get(app);
        }
    }

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
