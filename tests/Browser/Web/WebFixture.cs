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
