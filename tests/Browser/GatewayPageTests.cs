using Microsoft.Playwright;

namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class GatewayPageTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task The_page_sends_requests_and_explains_their_responses(string service)
    {
        await using var function = await StartAsync(service);
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"));
        Assert.Contains("GET/orders/{id}OrdersController.GetOrders → Order", string.Concat(await tab.Page.Locator("#routes").AllTextContentsAsync()), StringComparison.Ordinal);

        await tab.SendAsync("GET", "/orders/7", "Origin: https://shop.example");
        Assert.Contains("GET /orders/7 matches GET /orders/{id}", await tab.ReadPanelAsync("Why this response"), StringComparison.Ordinal);
        Assert.Contains("\"item\":\"tea\"", await tab.ReadPanelAsync("Response"), StringComparison.Ordinal);
        Assert.Contains("https://shop.example", await tab.ReadPanelAsync("Event"), StringComparison.Ordinal);
        Assert.Contains("OrdersController.GetOrders", await tab.ReadPanelAsync("Behaviors and times"), StringComparison.Ordinal);
        Assert.Contains("currency\tquery\tstring\t(missing, optional)", await tab.ReadPanelAsync("Match and binding"), StringComparison.Ordinal);
        Assert.Contains("statusCode", await tab.ReadPanelAsync("Response of the function"), StringComparison.Ordinal);
        Assert.Contains("Function.App.CreateClient(EventSource.", await tab.ReadPanelAsync("Test"), StringComparison.Ordinal);

        await tab.SendAsync("GET", "/orders/seven");
        Assert.Contains("path id: The path parameter 'id' must be an integer.", await tab.ReadPanelAsync("Why this response"), StringComparison.Ordinal);
        await tab.SendAsync("GET", "/order/7");
        Assert.Contains("the path has 'order' where the route has 'orders'", await tab.ReadPanelAsync("Why this response"), StringComparison.Ordinal);
        await AssertNothingIsBlockedAsync(tab);
    }

    [BrowserTheory]
    [InlineData("rest")]
    public async Task A_route_fills_in_the_form_and_requests_of_others_appear_at_once(string service)
    {
        await using var function = await StartAsync(service);
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"));

        await tab.Page.Locator("#routes button").Filter(new() { HasText = "/orders/{id}" }).First.ClickAsync();
        await tab.Page.Keyboard.TypeAsync("7");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.GetByText("The response has the status 200.").WaitForAsync();
        using var client = new HttpClient();
        using var other = await client.GetAsync(function.At("/orders/x?token=secret"));

        await tab.Requests.Filter(new() { HasText = "400GET /orders/x?token=(hidden)" }).WaitForAsync();
        Assert.Equal(2, await tab.Requests.CountAsync());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(tab.Requests).ToHaveCountAsync(0);
        await AssertNothingIsBlockedAsync(tab);
    }

    [BrowserTheory]
    [InlineData("rest")]
    public async Task What_a_client_sent_is_shown_as_text(string service)
    {
        const string Attack = "<img src=x onerror=window.attacked=1><script>window.attacked=1</script>";
        await using var function = await StartAsync(service);
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, function.At($"/orders/{Uri.EscapeDataString(Attack)}?q={Uri.EscapeDataString(Attack)}")) { Content = new StringContent(Attack) };
        request.Headers.TryAddWithoutValidation("X-Attack", Attack);
        using var response = await client.SendAsync(request);

        await tab.SelectAsync("POST");
        Assert.Contains(Attack, await tab.ReadPanelAsync("Request"), StringComparison.Ordinal);
        Assert.Contains("onerror=window.attacked=1", await tab.ReadPanelAsync("Event"), StringComparison.Ordinal);
        Assert.Contains(Attack, await tab.ReadPanelAsync("Why this response"), StringComparison.Ordinal);

        Assert.Equal(0, await tab.Page.Locator("img, #content script").CountAsync());
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.attacked === undefined"));
        await AssertNothingIsBlockedAsync(tab);
    }

    [BrowserTheory]
    [InlineData("http")]
    public async Task Secrets_are_hidden_until_the_button_is_pressed_and_the_event_and_the_test_can_be_taken_away(string service)
    {
        await using var function = await StartAsync(service);
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"));
        await tab.SendAsync("GET", "/orders/7", "Authorization: Bearer s3cr3t\nCookie: session=s3cr3t");

        Assert.DoesNotContain("s3cr3t", await tab.ReadPanelAsync("Request") + await tab.ReadPanelAsync("Event") + await tab.ReadPanelAsync("Test"), StringComparison.Ordinal);
        var button = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show secrets" });
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.Contains("Bearer s3cr3t", await tab.ReadPanelAsync("Request"), StringComparison.Ordinal);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as test" }).ClickAsync();
        await tab.Page.GetByText("Copied.").WaitForAsync();
        Assert.Contains("CreateClient(EventSource.HttpApi);", await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save as event.json" }).ClickAsync());
        Assert.Equal("event.json", download.SuggestedFilename);
        Assert.Equal(await tab.Page.Locator("details[data-panel='Event'] pre").TextContentAsync(), await File.ReadAllTextAsync(await download.PathAsync()));
        await AssertNothingIsBlockedAsync(tab);
    }

    [BrowserTheory]
    [InlineData("rest")]
    public async Task Everything_works_with_the_keyboard(string service)
    {
        await using var function = await StartAsync(service);
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"));
        var keyboard = tab.Page.Keyboard;

        await TabToAsync(tab, "#routes button");
        await keyboard.PressAsync("Enter");
        Assert.Equal("target", await tab.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await tab.Page.GetByLabel("Path and query").FillAsync("/orders/7");
        await keyboard.PressAsync("Enter");
        await TabToAsync(tab, "#invocations button");
        await keyboard.PressAsync("Space");
        await Assertions.Expect(tab.Details).ToBeFocusedAsync();
        await TabToAsync(tab, "details[data-panel='Event'] summary");
        await keyboard.PressAsync("Enter");
        Assert.True(await tab.Page.Locator("details[data-panel='Event']").EvaluateAsync<bool>("panel => panel.open"));
        Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
    }

    /// <summary>400 % of zoom make a window of 1280 pixels 320 pixels wide (WCAG 2.2, success criteria 1.4.3 and 1.4.10).</summary>
    [BrowserTheory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task The_page_is_readable_in_both_color_schemes_and_narrow(ColorScheme scheme, int width)
    {
        await using var function = await StartAsync("rest");
        await using var tab = await web.OpenGatewayPageAsync(function.At("/_gateway"), scheme, width);
        await tab.SendAsync("POST", "/orders", "Content-Type: application/json\nX-Long: " + new string('a', 300), """{"item":"tea","quantity":"two"}""");
        await tab.SendAsync("GET", "/orders/7?" + new string('b', 300));
        foreach (var title in await tab.Page.Locator("#content summary").AllTextContentsAsync())
        {
            await tab.ReadPanelAsync(title);
        }

        await tab.SaveScreenshotAsync($"gateway-{scheme}-{width}".ToLowerInvariant());

        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Contrast));
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('pre, details, table, button, input, textarea')].filter(found => found.scrollWidth > found.clientWidth + 1 && found.clientWidth > 0 && found.tagName !== 'INPUT').map(found => found.outerHTML.slice(0, 200))"));
        await AssertNothingIsBlockedAsync(tab);
    }

    [BrowserTheory]
    [InlineData("rest")]
    public async Task A_page_of_another_site_can_neither_read_nor_send(string service)
    {
        await using var function = await StartAsync(service);
        var page = await web.OpenAsync(web.Site);

        foreach (var path in new[] { "/_gateway", "/_gateway/routes", "/_gateway/events", "/_gateway/invocations/1" })
        {
            Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At(path)));
            Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At(path), new { headers = new Dictionary<string, string> { ["X-Gateway-Page"] = "1" } }));
        }

        var form = new { method = "POST", headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" }, body = """{"method":"GET","target":"/orders/7"}""" };
        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/_gateway/send"), form));
        Assert.Empty(function.Log.Requests);
    }

    // The contrast of each text to what is behind it, by the formula of WCAG 2.2, is at least 4.5.
    private const string Contrast = """
        () => {
          const parse = color => color.match(/[\d.]+/g).map(Number);
          const luminance = ([r, g, b]) => [r, g, b].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          const behind = found => {
            for (let at = found; at !== null; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if (color.length === 3 || color[3] > 0) {
                return color;
              }
            }

            return [255, 255, 255];
          };
          const texts = [...document.querySelectorAll("body *")].filter(found => found.getClientRects().length > 0 && [...found.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ""));
          return texts.map(found => {
            const [one, other] = [luminance(parse(getComputedStyle(found).color)), luminance(behind(found))].sort((a, b) => b - a);
            return [(one + 0.05) / (other + 0.05), found];
          }).filter(([ratio]) => ratio < 4.5).map(([ratio, found]) => `${ratio}: ${found.outerHTML.slice(0, 200)}`);
        }
        """;

    private static Task<ServedFunction> StartAsync(string service) => ServedFunction.StartAsync(service, app => app.UseCors().UseCompression());

    private static async Task TabToAsync(GatewayTab tab, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await tab.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await tab.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never reaches {selector}.");
    }

    private static async Task AssertNothingIsBlockedAsync(GatewayTab tab)
    {
        Assert.Empty(await tab.ReadViolationsAsync());
        Assert.Empty(tab.Errors);
    }
}
