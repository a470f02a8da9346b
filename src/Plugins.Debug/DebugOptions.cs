namespace LambdaEventHandler.Debugging;

/// <summary>Represents the options of debug mode.</summary>
public sealed class DebugOptions
{
    /// <summary>Gets or sets whether the log contains passwords, tokens, cookies, and API keys.</summary>
    /// <value>
    /// The default is <see langword="false"/>: <c>(hidden)</c> takes the place of headers, query parameters, and members of JSON whose names say that they are secret,
    /// such as <c>Authorization</c> and <c>access_token</c>, and only the size of a base64 body is logged. Secrets in other places are logged.
    /// </value>
    public bool ShowSecrets { get; set; }
}
