namespace LambdaEventHandler.Browser;

/// <summary>Where Chromium, or the Chrome made of it, is on this machine.</summary>
internal static class ChromiumPath
{
    public const string HowToGetIt = "The browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH to a Chromium or Chrome that is there";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What CHROMIUM_PATH says, be it right or wrong; else the first that is in the PATH; null where none is.</summary>
    public static string? Found { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen ? chosen : Search();

    private static string? Search()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
