using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

/// <summary>Pictures of pages, for people.</summary>
internal static class Screenshot
{
    /// <summary>Saves what the page shows, to be looked at, as a file of the folder that BROWSER_SCREENSHOTS names. Without the variable it does nothing.</summary>
    public static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("BROWSER_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
