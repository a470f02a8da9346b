using System.Text.Json;
using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

/// <summary>An open page, whose script calls functions and tells what it saw.</summary>
public sealed class CallingPage(IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public Task GoToAsync(string address) => page.GotoAsync(address);

    /// <summary>Calls an address by <c>fetch</c>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="init">What <c>fetch</c> takes besides: method, headers, body, credentials.</param>
    public Task<SeenAnswer> CallAsync(Uri address, object? init = null) => AskScriptAsync<SeenAnswer>("call", address, init);

    /// <summary>Shows an image, and reads it back from a canvas.</summary>
    public Task<SeenImage> LookAsync(Uri address) => AskScriptAsync<SeenImage>("look", address);

    /// <summary>Waits until an element shows a text.</summary>
    public Task WaitForTextAsync(string selector, string text) => page.WaitForFunctionAsync(
        "([selector, text]) => document.querySelector(selector)?.textContent === text", new[] { selector, text }, new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <inheritdoc cref="Screenshot.SaveAsync"/>
    public Task SaveScreenshotAsync(string name) => Screenshot.SaveAsync(page, name);

    private async Task<T> AskScriptAsync<T>(string function, Uri address, object? argument = null)
    {
        var asked = page.EvaluateAsync<JsonElement>($"([address, argument]) => {function}(address, argument ?? undefined)", new[] { address.AbsoluteUri, argument });
        var seen = await asked.WaitAsync(Patience);
        return seen.Deserialize<T>(JsonSerializerOptions.Web)!;
    }
}

/// <summary>What script saw of an answer; of one that the browser keeps from it, only the name of the error that <c>fetch</c> threw.</summary>
public sealed record SeenAnswer(int Status, IReadOnlyDictionary<string, string>? Headers, string? Body, string? Refusal)
{
    public static SeenAnswer Refused { get; } = new(0, null, null, "TypeError");

    /// <summary>A header; null where script sees none.</summary>
    public string? this[string name] => Headers?.GetValueOrDefault(name.ToLowerInvariant());
}

/// <summary>What script saw of an image: its natural size, and the red, green, blue and alpha of its middle.</summary>
public sealed record SeenImage(int Width, int Height, string? Colour, string? Refusal);
