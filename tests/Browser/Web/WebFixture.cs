using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

/// <summary>Chromium, and two sites for it. Where there is no Chromium this does nothing.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    public string ChromiumVersion => _browser?.Version ?? "";

    public PageSite Site { get; private set; } = null!;

    public PageSite OtherSite { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (ChromiumPath.Found is null)
        {
            return;
        }

        (Site, OtherSite) = (await PageSite.StartAsync(), await PageSite.StartAsync());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumPath.Found,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--host-resolver-rules=MAP {ServedFunction.InsecureHost} 127.0.0.1",
            ],
        });
        _page = await _browser.NewPageAsync();
    }

    /// <summary>Opens the page of a site, without cookies of an earlier test; its cache does not matter, because every function has an origin of its own.</summary>
    public async Task<CallingPage> OpenAsync(PageSite site)
    {
        await _page!.Context.ClearCookiesAsync();
        var page = new CallingPage(_page);
        await page.GoToAsync(site.Page);
        return page;
    }

    /// <summary>Opens Swagger UI in a tab with a cache of its own.</summary>
    public Task<SwaggerUiTab> OpenSwaggerUiAsync(Uri address) => SwaggerUiTab.OpenAsync(_browser!, address);

    /// <summary>Opens the page of the gateway in a tab of its own.</summary>
    public Task<GatewayTab> OpenGatewayPageAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900) =>
        GatewayTab.OpenAsync(_browser!, address, scheme, width, height);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        foreach (var site in new[] { Site, OtherSite }.OfType<PageSite>())
        {
            await site.DisposeAsync();
        }
    }
}

/// <summary>All tests share one Chromium.</summary>
[CollectionDefinition(Name)]
public sealed class WebCollection : ICollectionFixture<WebFixture>
{
    public const string Name = "Web";
}

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
