namespace LambdaEventHandler.Gateway;

/// <summary>What the arguments ask for.</summary>
internal interface IGatewayCommand
{
    /// <returns>The exit code.</returns>
    Task<int> RunAsync(Func<Resolver> app, GatewayConsole console, CancellationToken cancellationToken);
}
