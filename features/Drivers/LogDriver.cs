using LambdaEventHandler.Features.Support;
using Microsoft.Extensions.Logging;
using Xunit;
using LambdaLevel = Amazon.Lambda.Core.LogLevel;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Reads the function's log, or that of a provider of the user's own.</summary>
public sealed class LogDriver(ResolverDriver resolver) : IDisposable
{
    private readonly CapturedLog _provider = new();

    public void AddProvider() => resolver.Builder.Logging.AddProvider(_provider);

    public void AddBrokenProvider()
    {
        _provider.IsBroken = true;
        AddProvider();
    }

    public void Break() => resolver.Invocation.Log.IsBroken = true;

    public void DropBelow(LambdaLevel level) => resolver.Invocation.Log.Minimum = level;

    public void Has(LambdaLevel level, string text) =>
        Assert.Contains(Entries, entry => entry.Level == level && entry.Text.Contains(text, StringComparison.Ordinal));

    public void ProviderHas(LogLevel level, string text) =>
        Assert.Contains(_provider.Entries, entry => entry.Level == level && entry.Text.Contains(text, StringComparison.Ordinal));

    public void IsEmpty() => Assert.Empty(Entries);

    public void HasNoLine(string start)
    {
        Assert.NotEmpty(Entries);
        Assert.DoesNotContain(Entries.SelectMany(entry => entry.Text.Split('\r', '\n')), line => line.StartsWith(start, StringComparison.Ordinal));
    }

    public void Dispose() => _provider.Dispose();

    private IReadOnlyCollection<(LambdaLevel Level, string Text)> Entries => resolver.Invocation.Log.Entries;
}
