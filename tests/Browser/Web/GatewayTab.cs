using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

/// <summary>A tab of the browser with the page of the gateway. It keeps what went wrong in the page.</summary>
public sealed class GatewayTab : IAsyncDisposable
{
    private const string KeepViolations =
        "window.violations = []; document.addEventListener('securitypolicyviolation', violation => window.violations.push(`${violation.violatedDirective}: ${violation.blockedURI}`));";

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private GatewayTab(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) => _errors.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
    }

    public IPage Page { get; }

    /// <summary>The exceptions of the page's script, and what the browser complains about.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public ILocator Requests => Page.Locator("#invocations button");

    public ILocator Details => Page.Locator("#details");

    public static async Task<GatewayTab> OpenAsync(IBrowser browser, Uri address, ColorScheme scheme, int width, int height)
    {
        var context = await browser.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(KeepViolations);
        var tab = new GatewayTab(context, page);
        await page.GotoAsync(address.AbsoluteUri);
        await page.GetByText("Connected", new() { Exact = true }).WaitForAsync();
        return tab;
    }

    /// <summary>Fills in the form and sends it.</summary>
    public async Task SendAsync(string method, string target, string headers = "", string body = "")
    {
        await Page.GetByLabel("Method").FillAsync(method);
        await Page.GetByLabel("Path and query").FillAsync(target);
        await Page.GetByLabel("Headers, one in each line").FillAsync(headers);
        await Page.GetByLabel("Body").FillAsync(body);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Details.GetByRole(AriaRole.Heading, new() { Name = $"{method} {target.Split('?')[0]}" }).WaitForAsync();
    }

    public Task SelectAsync(string line) => Requests.Filter(new() { HasText = line }).First.ClickAsync();

    /// <summary>Opens a panel of the selected request and returns its text.</summary>
    public async Task<string> ReadPanelAsync(string title)
    {
        var panel = Page.Locator($"details[data-panel='{title}']");
        if (await panel.GetAttributeAsync("open") is null)
        {
            await panel.Locator("summary").ClickAsync();
        }

        return await panel.Locator("div").First.InnerTextAsync();
    }

    public Task<string[]> ReadViolationsAsync() => Page.EvaluateAsync<string[]>("() => window.violations");

    public Task SaveScreenshotAsync(string name) => Screenshot.SaveAsync(Page, name);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
