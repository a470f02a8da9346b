using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

/// <summary>A tab of the browser with Swagger UI in it. It keeps what went wrong in the page, and every address that the page loaded.</summary>
public sealed class SwaggerUiTab : IAsyncDisposable
{
    // What script sees of a Content-Security-Policy that blocks something, in the order of the violations.
    private const string KeepViolations =
        "window.violations = []; document.addEventListener('securitypolicyviolation', violation => window.violations.push(`${violation.violatedDirective}: ${violation.blockedURI}`));";

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly List<string> _errors = [];
    private readonly List<Uri> _addresses = [];

    private SwaggerUiTab(IBrowserContext context, IPage page)
    {
        (_context, _page) = (context, page);
        page.PageError += (_, error) => _errors.Add(error);
        page.Request += (_, request) => _addresses.Add(new Uri(request.Url));
    }

    /// <summary>The exceptions of the page's script.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<Uri> Addresses => _addresses;

    public static async Task<SwaggerUiTab> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(KeepViolations);
        var tab = new SwaggerUiTab(context, page);
        await page.GotoAsync(address.AbsoluteUri);
        return tab;
    }

    /// <summary>The operations that the page lists, once it shows some.</summary>
    public async Task<IReadOnlyList<string>> ReadOperationsAsync()
    {
        await _page.Locator(".opblock").First.WaitForAsync();
        return await _page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.opblock')].map(block => `${block.querySelector('.opblock-summary-method').textContent} ${block.querySelector('.opblock-summary-path').dataset.path}`)");
    }

    public Task<string[]> ReadViolationsAsync() => _page.EvaluateAsync<string[]>("() => window.violations");

    /// <summary>Opens an operation with a form, selects a file, fills in the fields, and executes it.</summary>
    public async Task<TriedOperation> UploadAsync(string path, (string Name, FilePayload Content) file, params (string Name, string Value)[] fields)
    {
        var operation = await OpenAsync("POST", path);
        await operation.Locator($"tr[data-property-name='{file.Name}'] input[type=file]").SetInputFilesAsync(file.Content);
        foreach (var (name, value) in fields)
        {
            await operation.Locator($"tr[data-property-name='{name}'] input[type=text]").FillAsync(value);
        }

        return await ExecuteAsync("POST", operation);
    }

    /// <summary>Opens an operation, presses "Try it out", fills in the parameters and the body, and presses "Execute".</summary>
    public async Task<TriedOperation> TryAsync(string method, string path, string? body = null, params (string Name, string Value)[] parameters)
    {
        var operation = await OpenAsync(method, path);
        foreach (var (name, value) in parameters)
        {
            await operation.Locator($"tr[data-param-name='{name}'] input").FillAsync(value);
        }

        if (body is not null)
        {
            await operation.Locator("textarea.body-param__text").FillAsync(body);
        }

        return await ExecuteAsync(method, operation);
    }

    private async Task<ILocator> OpenAsync(string method, string path)
    {
        var operation = _page.Locator($".opblock-{method.ToLowerInvariant()}", new() { Has = _page.Locator($"[data-path='{path}']") });
        if (await operation.Locator(".opblock-body").CountAsync() == 0)
        {
            await operation.Locator(".opblock-summary-control").ClickAsync();
            await operation.Locator(".try-out__btn").ClickAsync();
        }

        return operation;
    }

    private async Task<TriedOperation> ExecuteAsync(string method, ILocator operation)
    {
        var answered = _page.WaitForResponseAsync(response => response.Request.Method == method);
        await operation.Locator(".execute").ClickAsync();
        var response = await answered;
        var status = operation.Locator($".live-responses-table .response-col_status:has-text('{response.Status}')");
        await status.WaitForAsync();
        return new(
            new Uri(response.Url),
            int.Parse((await status.InnerTextAsync()).Split()[0], null),
            await operation.Locator(".live-responses-table .response-col_description .highlight-code code").First.InnerTextAsync());
    }

    /// <inheritdoc cref="Screenshot.SaveAsync"/>
    public Task SaveScreenshotAsync(string name) => Screenshot.SaveAsync(_page, name);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}

/// <summary>What the page shows of an operation that was executed.</summary>
public sealed record TriedOperation(Uri Address, int Status, string Body);
