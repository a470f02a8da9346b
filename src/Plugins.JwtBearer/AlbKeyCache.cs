using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.JwtBearer;

/// <summary>
/// Keeps the public keys of the load balancers of a Region, by key ID. The key of an ID doesn't change. Unknown IDs are requested, but only a limited number of
/// those that don't exist.
/// </summary>
internal sealed partial class AlbKeyCache(KeyDownload download, string endpoint, TimeProvider time)
{
    private const int MostKeys = 16;
    private const int MostFailures = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan FailureWindow = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, AlbKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<AlbKey?>> _reading = new(StringComparer.Ordinal);
    private int _failures;
    private DateTimeOffset _windowStart;

    /// <summary>Finds a key.</summary>
    /// <param name="id">The key ID, which is a GUID.</param>
    /// <param name="request">The request.</param>
    /// <returns>The key, or null if there is none with the ID.</returns>
    /// <exception cref="SigningKeysUnavailableException">The endpoint can't be reached, or too many unknown keys were requested.</exception>
    public ValueTask<AlbKey?> FindAsync(string id, Request request)
    {
        Task<AlbKey?> reading;
        lock (_lock)
        {
            if (_keys.TryGetValue(id, out var key) && time.GetUtcNow() - key.ReadAt < Lifetime)
            {
                return new(key);
            }

            if (!_reading.TryGetValue(id, out var running))
            {
                ThrowIfLimited();
                var logger = AuthenticationError.LoggerOf(request);
                _reading.Add(id, running = Task.Run(() => ReadAsync(id, logger)));
            }

            reading = running;
        }

        return new(WaitAsync(reading, request));
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The failure is already logged.")]
    private static async Task<AlbKey?> WaitAsync(Task<AlbKey?> reading, Request request)
    {
        try
        {
            return await reading.WaitAsync(request.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !request.CancellationToken.IsCancellationRequested)
        {
            throw new SigningKeysUnavailableException(exception);
        }
    }

    private async Task<AlbKey?> ReadAsync(string id, ILogger logger)
    {
        try
        {
            var pem = await download.GetAsync($"{endpoint}/{id}", CancellationToken.None).ConfigureAwait(false);
            var key = AlbKey.Read(pem, time.GetUtcNow());
            lock (_lock)
            {
                _reading.Remove(id);
                Add(id, key);
            }

            return key;
        }
        catch (Exception exception)
        {
            lock (_lock)
            {
                _reading.Remove(id);
                CountFailure();
            }

            if (exception is HttpRequestException { StatusCode: System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Forbidden })
            {
                return null;
            }

            LogFailure(logger, endpoint, exception.Message, exception);
            throw;
        }
    }

    /// <summary>Adds a key. A Region has few keys at a time; the oldest one makes room.</summary>
    private void Add(string id, AlbKey key)
    {
        if (_keys.Count >= MostKeys && !_keys.ContainsKey(id))
        {
            _keys.Remove(_keys.MinBy(pair => pair.Value.ReadAt).Key);
        }

        _keys[id] = key;
    }

    private void CountFailure()
    {
        var now = time.GetUtcNow();
        if (now < _windowStart || now - _windowStart >= FailureWindow)
        {
            (_windowStart, _failures) = (now, 0);
        }

        _failures++;
    }

    private void ThrowIfLimited()
    {
        var elapsed = time.GetUtcNow() - _windowStart;
        if (_failures + _reading.Count >= MostFailures && elapsed >= TimeSpan.Zero && elapsed < FailureWindow)
        {
            throw new SigningKeysUnavailableException(new InvalidOperationException("Too many unknown keys were requested within a minute."));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A public key of the load balancer can't be read from {Endpoint}: {Reason} Its users can't be authenticated until this succeeds.")]
    private static partial void LogFailure(ILogger logger, string endpoint, string reason, Exception exception);
}

/// <summary>A public key of load balancers.</summary>
internal sealed class AlbKey(ECDsa key, DateTimeOffset readAt)
{
    private const int P256KeySize = 256;

    public DateTimeOffset ReadAt => readAt;

    /// <summary>Reads a key in PEM format.</summary>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    /// <exception cref="CryptographicException">The key is not of the curve P-256.</exception>
    public static AlbKey Read(string pem, DateTimeOffset readAt)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.KeySize == P256KeySize ? new(key, readAt) : throw new CryptographicException($"The key has {key.KeySize} bits instead of {P256KeySize}.");
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Verifies an ES256 signature (RFC 7518, section 3.4). One thread at a time uses the key.</summary>
    public bool Verifies(CompactToken token)
    {
        var signed = new byte[token.SignedText.Length];
        Encoding.ASCII.GetBytes(token.SignedText.Span, signed);
        lock (key)
        {
            return key.VerifyData(signed, token.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
