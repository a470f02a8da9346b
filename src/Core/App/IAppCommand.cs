namespace LambdaEventHandler;

/// <summary>Defines a command that an app or a package adds to the command line of the local gateway: <c>dotnet run -- NAME</c>.</summary>
public interface IAppCommand
{
    /// <summary>Gets the name.</summary>
    /// <value>A word such as <c>openapi</c>.</value>
    string Name { get; }

    /// <summary>Gets the description of the command, which <c>dotnet run -- NAME --help</c> prints.</summary>
    /// <value>One line for each way to call it, for example <c>dotnet run -- openapi    prints the OpenAPI document</c>.</value>
    string Usage { get; }

    /// <summary>Runs the command.</summary>
    /// <param name="context">The app, the arguments, and the output.</param>
    /// <returns>The exit code of the program: 0 on success, 1 if the command found something wrong, or 2 for an error that the user can fix.</returns>
    Task<int> RunAsync(CommandContext context);
}

/// <summary>Represents what a command works with.</summary>
/// <param name="App">The app.</param>
/// <param name="Arguments">The arguments after the name of the command.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
/// <param name="CancellationToken">The token that is canceled when the program ends.</param>
public sealed record CommandContext(Resolver App, IReadOnlyList<string> Arguments, TextWriter Output, TextWriter Error, CancellationToken CancellationToken);
