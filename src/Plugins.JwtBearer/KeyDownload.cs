using System.Globalization;
using System.Text;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Requests documents with keys, within a limit of time and of size.</summary>
internal sealed class KeyDownload(HttpClient? client, TimeSpan timeout, TimeProvider time)
{
    private const int LargestDocument = 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private HttpClient? _client = client;

    /// <summary>Requests a document.</summary>
    /// <param name="address">The address, which is validated before it is used.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The content of the document.</returns>
    /// <exception cref="HttpRequestException">There is no connection, or the status is not 200.</exception>
    /// <exception cref="TimeoutException">The document didn't arrive in time.</exception>
    /// <exception cref="InvalidDataException">The address is not secure, or the document is too large.</exception>
    public async Task<string> GetAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !SecureAddress.IsSecure(uri))
        {
            throw new InvalidDataException($"The address '{address}' does not use https.");
        }

        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ReadAsync(uri, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{uri} did not respond within {timeout.TotalSeconds} seconds."), exception);
        }
    }

    private async Task<string> ReadAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var response = await Client().GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
        {
            throw new HttpRequestException($"{uri} returned the status {(int)response.StatusCode}.", null, response.StatusCode);
        }

        using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new byte[LargestDocument + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length <= LargestDocument
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new InvalidDataException($"{uri} returned more than {LargestDocument} bytes.");
    }

    /// <summary>Creates the client for the first request. The time limit is that of the requests.</summary>
    private HttpClient Client() => _client ??= new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime }) { Timeout = Timeout.InfiniteTimeSpan };
}
