using System.Globalization;

namespace LambdaEventHandler.Hosting;

/// <summary>Represents the options of an app that an ASP.NET Core server runs.</summary>
public sealed class ResolverHostingOptions
{
    /// <summary>Gets or sets the largest request body, in bytes. Larger bodies get a 413 response when the app reads them.</summary>
    /// <value>
    /// A number from 0 to <see cref="Array.MaxLength"/>. The default is 6 MB (6,291,456 bytes), the largest payload of a Lambda function
    /// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">AWS: Lambda quotas</see>). The app keeps bodies in memory. A limit that is
    /// set on the endpoint, for example with <c>RequestSizeLimitAttribute</c>, applies, too.
    /// </value>
    public int MaxRequestBodySize { get; set; } = 6 * 1024 * 1024;

    /// <summary>Gets or sets how long a request can take before <see cref="Request.CancellationToken"/> is canceled.</summary>
    /// <value>
    /// More than zero and at most one day. The default is <see langword="null"/>: the token is canceled only if the client disconnects. <c>CancellationMargin</c>
    /// has no effect, because a server doesn't end the request.
    /// </value>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets the clock of <see cref="Timeout"/>.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="InvalidConfigurationException">An option is invalid.</exception>
    internal void Validate()
    {
        var problems = new List<string>();
        if (MaxRequestBodySize < 0 || MaxRequestBodySize > Array.MaxLength)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"MapResolver: MaxRequestBodySize is {MaxRequestBodySize}, but it must be from 0 to {Array.MaxLength} bytes. Set for example 6 * 1024 * 1024."));
        }

        if (Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(1)))
        {
            problems.Add($"MapResolver: Timeout is {timeout:c}, but it must be more than zero and at most one day. Set for example TimeSpan.FromSeconds(30), or null for no timeout.");
        }

        if (TimeProvider is null)
        {
            problems.Add("MapResolver: TimeProvider is null. Set for example TimeProvider.System.");
        }

        if (problems.Count > 0)
        {
            throw new InvalidConfigurationException(problems);
        }
    }
}
