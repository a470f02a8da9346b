using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Keeps the keys of an authority: requests them once, again in the background when they are old, and for unknown key IDs, but not too often.</summary>
/// <param name="read">Requests the keys, within a limit of time.</param>
/// <param name="source">The address of the keys, for the log.</param>
/// <param name="options">The intervals and the clock.</param>
internal sealed partial class SigningKeyCache(Func<CancellationToken, Task<SigningKeys>> read, string source, JwtBearerOptions options)
{
    /// <summary>The time in which a failure is not repeated, so that not every request waits for an authority that doesn't respond.</summary>
    private static readonly TimeSpan FailureInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private SigningKeys? _keys;
    private DateTimeOffset _readAt;
    private DateTimeOffset _startedAt;
    private Exception? _failure;
    private Task<SigningKeys>? _reading;

    /// <summary>Returns the keys. If they are old, requests them in the background. If they are very old, for example in a function that was frozen, waits for new ones.</summary>
    /// <exception cref="SigningKeysUnavailableException">There are no keys, and they can't be read.</exception>
    public ValueTask<SigningKeys> GetAsync(Request request)
    {
        SigningKeys? keys;
        Task<SigningKeys> reading;
        lock (_lock)
        {
            keys = _keys;
            var age = keys is null ? TimeSpan.MaxValue : ElapsedSince(_readAt);
            if (age < options.AutomaticRefreshInterval)
            {
                return new(keys!);
            }

            if (keys is not null && !MayStart())
            {
                return new(keys);
            }

            reading = Read(request);
            if (keys is not null && age < options.AutomaticRefreshInterval * 2)
            {
                return new(keys);
            }
        }

        return new(WaitAsync(reading, keys, request));
    }

    /// <summary>Requests the keys again for a token that none of them signed.</summary>
    /// <param name="known">The keys that were tried.</param>
    /// <param name="request">The request.</param>
    /// <returns>Newer keys, or the same if they are requested too often or can't be read.</returns>
    public ValueTask<SigningKeys> RefreshAsync(SigningKeys known, Request request)
    {
        Task<SigningKeys> reading;
        lock (_lock)
        {
            if (_keys != known || !MayStart())
            {
                return new(_keys!);
            }

            reading = Read(request);
        }

        return new(WaitAsync(reading, known, request));
    }

    /// <summary>Waits for keys, but not longer than the request lasts.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The failure is already logged, and the known keys remain valid.")]
    private static async Task<SigningKeys> WaitAsync(Task<SigningKeys> reading, SigningKeys? known, Request request)
    {
        try
        {
            return await reading.WaitAsync(request.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !request.CancellationToken.IsCancellationRequested)
        {
            return known ?? throw new SigningKeysUnavailableException(exception);
        }
    }

    /// <summary>Joins or starts a request for the keys. All waiting requests share it.</summary>
    private Task<SigningKeys> Read(Request request)
    {
        if (_reading is { } running)
        {
            return running;
        }

        if (_keys is null && _failure is { } failure && ElapsedSince(_startedAt) < FailureInterval)
        {
            return Task.FromException<SigningKeys>(failure);
        }

        _startedAt = options.TimeProvider.GetUtcNow();
        var logger = AuthenticationError.LoggerOf(request);
        return _reading = Task.Run(() => ReadAsync(logger));
    }

    private async Task<SigningKeys> ReadAsync(ILogger logger)
    {
        try
        {
            var keys = await read(CancellationToken.None).ConfigureAwait(false);
            lock (_lock)
            {
                (_keys, _readAt, _failure, _reading) = (keys, options.TimeProvider.GetUtcNow(), null, null);
            }

            return keys;
        }
        catch (Exception exception)
        {
            lock (_lock)
            {
                (_startedAt, _failure, _reading) = (options.TimeProvider.GetUtcNow(), exception, null);
            }

            LogFailure(logger, source, exception.Message, exception);
            throw;
        }
    }

    private bool MayStart() => _reading is not null || ElapsedSince(_startedAt) >= options.RefreshInterval;

    /// <summary>Returns the elapsed time. A clock that was set back doesn't prevent requests.</summary>
    private TimeSpan ElapsedSince(DateTimeOffset start) => options.TimeProvider.GetUtcNow() is var now && now < start ? TimeSpan.MaxValue : now - start;

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing keys can't be read from {Source}: {Reason} Tokens that require new keys can't be validated until this succeeds.")]
    private static partial void LogFailure(ILogger logger, string source, string reason, Exception exception);
}

/// <summary>The exception for keys that can't be read. The cause is logged.</summary>
internal sealed class SigningKeysUnavailableException(Exception cause) : Exception(cause.Message, cause);
