using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler;

/// <summary>Links to the app itself have what was taken off the path of the request.</summary>
public sealed class LinkTests
{
    [Theory]
    [InlineData("/orders", null, "/orders", "")]
    [InlineData("/payment/orders", null, "/orders", "/payment")]
    [InlineData("/payment", null, "/", "/payment")]
    [InlineData("/dev/orders", "dev", "/orders", "/dev")]
    [InlineData("/dev/payment/orders/", "dev", "/orders/", "/dev/payment")]
    [InlineData("/dev", "dev", "/", "/dev")]
    [InlineData("/orders", "$default", "/orders", "")]
    [InlineData("/development/orders", "dev", "/development/orders", "")]
    [InlineData("/old/dev", "dev", "/old/dev", "")]
    public async Task The_path_base_is_the_part_that_was_removed_from_the_path(string path, string? stage, string routed, string pathBase)
    {
        var app = Http(builder =>
        {
            builder.MapGet("/{**path}", Show);
            builder.MapGet("/", Show);
        });

        Assert.Equal($"{routed} {pathBase}".TrimEnd(), (await Send(app, "GET", path, stage))["body"]!.ToString().TrimEnd());

        static string Show(Request request) => $"{request.Path} {request.PathBase}";
    }

    [Theory]
    [InlineData("/orders", null, "/orders/a%2Fb%20%C3%A9")]
    [InlineData("/orders/", null, "/orders/a%2Fb%20%C3%A9")]
    [InlineData("/payment/orders", null, "/payment/orders/a%2Fb%20%C3%A9")]
    [InlineData("/dev/orders", "dev", "/dev/orders/a%2Fb%20%C3%A9")]
    [InlineData("/dev/payment/orders", "dev", "/dev/payment/orders/a%2Fb%20%C3%A9")]
    public async Task A_relative_template_is_below_the_path_of_the_request(string path, string? stage, string location)
    {
        var app = Http(builder => builder.MapPost("/orders", () => Response.CreatedAt("{id}", new { Id = 1 }, new { Id = "a/b é" })));

        var answer = await Send(app, "POST", path, stage);

        Assert.Equal((201, """{"id":1}""", location), ((int)answer["statusCode"]!, (string?)answer["body"], LocationOf(answer)));
    }

    [Theory]
    [InlineData("/orders/{id}", "/dev/payment/orders/7")]
    [InlineData("~/orders/{id}", "/dev/payment/orders/7")]
    [InlineData("orders/{ID:int}", "/dev/payment/shop/orders/7")]
    [InlineData("{id?}/lines", "/dev/payment/shop/7/lines")]
    [InlineData("{id=1}?full=true", "/dev/payment/shop/7?full=true")]
    [InlineData("?id={id}", "/dev/payment/shop?id=7")]
    [InlineData("", "/dev/payment/shop")]
    [InlineData("{{x}}/{id:regex(^\\d{{1,3}}$)}", "/dev/payment/shop/%7Bx%7D/7")]
    [InlineData("{**path}", "/dev/payment/shop/a/b%20c")]
    [InlineData("/{path+}", "/dev/payment/a/b%20c")]
    [InlineData("{path:minlength(1)}", "/dev/payment/shop/a%2Fb%20c")]
    [InlineData("{path}", "/dev/payment/shop/a%2Fb%20c")]
    [InlineData("{on}/{off}/{day}/{price}/{shade}", "/dev/payment/shop/true/false/2026-03-04/1.50/Green")]
    [InlineData("{id}/}}", "/dev/payment/shop/7/%7D")]
    [InlineData("{id}/{{", "/dev/payment/shop/7/%7B")]
    [InlineData("https://example.com/{id}", "https://example.com/7")]
    [InlineData("//example.com/{id}", "//example.com/7")]
    public async Task A_template_determines_the_base_of_the_location(string template, string location)
    {
        var values = new { Id = 7, Path = "a/b c", On = true, Off = false, Day = new DateOnly(2026, 3, 4), Price = 1.50m, Shade = Shade.Green };
        var app = Http(builder => builder.MapPost("/shop", () => Response.CreatedAt(template, 1, values)));

        Assert.Equal(location, LocationOf(await Send(app, "POST", "/dev/payment/shop", "dev")));
    }

    [Fact]
    public async Task Values_can_be_a_dictionary()
    {
        var app = Http(builder => builder
            .MapPost("/a", () => Response.CreatedAt("{id}", 1, new Dictionary<string, object?> { ["Id"] = 7 })));
        var texts = Http(builder => builder.MapPost("/a/{id}", (Request request) => Response.CreatedAt("/b/{id}", 1, request.RouteValues)));

        Assert.Equal("/a/7", LocationOf(await Send(app, "POST", "/a")));
        Assert.Equal("/payment/b/8", LocationOf(await Send(texts, "POST", "/payment/a/8")));
    }

    [Theory]
    [InlineData("{other}")]
    [InlineData("{empty}")]
    [InlineData("{none}")]
    [InlineData("{id")]
    [InlineData("id}")]
    [InlineData("x}y/{id}")]
    [InlineData("}id}")]
    public void A_template_requires_values_and_balanced_braces(string template) =>
        Assert.Throws<ArgumentException>(() => Response.CreatedAt(template, 1, new { Id = 7, Empty = "", None = (string?)null }));

    [Theory]
    [InlineData("{other}", "The parameter 'other' of the template '{other}' has no value")]
    [InlineData("{}", "The parameter '' of the template '{}' has no value")]
    [InlineData("{=7}", "The parameter '' of the template '{=7}' has no value")]
    [InlineData("}id}", "The template '}id}' has an unmatched brace")]
    [InlineData("{id", "The template '{id' has an unmatched brace")]
    public void The_message_says_what_is_wrong_with_a_template(string template, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Response.CreatedAt(template, 1, new { Id = 7 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_are_written_as_binding_reads_them_whatever_the_culture_of_the_function()
    {
        var usual = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("/1.5/2026-03-04", Response.CreatedAt("/{price}/{day}", 1, new { Price = 1.5, Day = new DateOnly(2026, 3, 4) }).Headers["Location"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory]
    [InlineData("/orders/7", "/dev/payment/orders/7")]
    [InlineData("~/orders/7", "/dev/payment/orders/7")]
    [InlineData("/", "/dev/payment/")]
    [InlineData("7", "7")]
    [InlineData("../x", "../x")]
    [InlineData("https://example.com/orders/7", "https://example.com/orders/7")]
    [InlineData("//example.com/orders/7", "//example.com/orders/7")]
    public async Task Created_prepends_the_path_base_to_a_path_of_the_app(string sent, string location)
    {
        var app = Http(builder => builder.MapPost("/orders", () => Response.Created(sent, 1)));

        Assert.Equal(location, LocationOf(await Send(app, "POST", "/dev/payment/orders", "dev")));
    }

    [Theory]
    [InlineData("~/login?to=%2Fa", "/dev/payment/login?to=%2Fa")]
    [InlineData("~/", "/dev/payment/")]
    [InlineData("/login", "/login")]
    [InlineData("~login", "~login")]
    [InlineData("login", "login")]
    [InlineData("https://example.com/~/x", "https://example.com/~/x")]
    public async Task Redirect_replaces_a_tilde_with_the_path_base(string sent, string location)
    {
        var app = Http(builder => builder.MapGet("/old", () => Response.Redirect(sent)));

        Assert.Equal(location, LocationOf(await Send(app, "GET", "/dev/payment/old", "dev")));
    }

    // The URL of a REST API begins with the stage only at execute-api, and its path in the event never does. With an HTTP API, the path in the event always does.
    [Theory]
    [InlineData("REST", "id.execute-api.eu-west-1.amazonaws.com", "/payment/orders", "/dev/payment/orders/7", "/dev/payment/list")]
    [InlineData("REST", "id.execute-api.eu-west-1.amazonaws.com", "/orders", "/dev/orders/7", "/dev/list")]
    [InlineData("REST", "id.execute-api.localhost:3000", "/orders/", "/dev/orders/7", "/dev/list")]
    [InlineData("REST", "api.example.com", "/payment/orders", "/payment/orders/7", "/payment/list")]
    [InlineData("REST", "api.example.com", "/orders", "/orders/7", "/list")]
    [InlineData("HTTP", "id.execute-api.eu-west-1.amazonaws.com", "/dev/payment/orders", "/dev/payment/orders/7", "/dev/payment/list")]
    [InlineData("HTTP", "api.example.com", "/dev/payment/orders", "/payment/orders/7", "/payment/list")]
    [InlineData("HTTP", "api.example.com", "/dev/orders", "/orders/7", "/list")]
    [InlineData("HTTP", "api.example.com", "/dev", "/7", "/list")]
    public async Task A_link_has_the_stage_if_the_URL_of_the_request_has_it(string source, string domain, string path, string created, string redirect)
    {
        var app = Http(builder =>
        {
            foreach (var template in (ReadOnlySpan<string>)["/", "/orders"])
            {
                builder.MapPost(template, () => Response.CreatedAt("{id}", 1, new { Id = 7 }));
                builder.MapPut(template, () => Response.Created("/list", 1));
                builder.MapGet(template, () => Response.Redirect("~/list"));
            }
        });

        async Task<string?> FollowAsync(string method)
        {
            var sent = source == "REST"
                ? $$"""{"resource":"/","path":"{{path}}","httpMethod":"{{method}}","requestContext":{"domainName":"{{domain}}","stage":"dev","path":"/dev{{path}}"} }"""
                : $$"""{"version":"2.0","rawPath":"{{path}}","requestContext":{"domainName":"{{domain}}","stage":"dev","http":{"method":"{{method}}"} } }""";
            return LocationOf(await Send(source == "REST" ? app.As<ApiGatewayRestResolver>() : app, sent));
        }

        Assert.Equal((created, redirect, redirect), (await FollowAsync("POST"), await FollowAsync("PUT"), await FollowAsync("GET")));
    }

    // The path of an HTTP API with payload 1.0 begins with the stage, which is not removed, and the URL of a custom domain doesn't.
    [Fact]
    public async Task A_link_to_the_app_has_no_stage_at_a_custom_domain_with_payload_1_0()
    {
        var app = Http(builder => builder.MapGet("/dev/old", () => Response.Redirect("~/new"))).As<ApiGatewayRestResolver>();

        var answer = await Send(app, """{"version":"1.0","path":"/dev/old","httpMethod":"GET","requestContext":{"domainName":"api.example.com","stage":"dev"}}""");

        Assert.Equal((302, "/new"), ((int)answer["statusCode"]!, LocationOf(answer)));
    }

    [Theory]
    [InlineData("/v%201/orders/a%2Fb", "/v%201/orders/a%2Fb/7")]
    [InlineData("/v%C3%A9/orders/%3F%23%25", "/v%C3%A9/orders/%3F%23%25/7")]
    [InlineData("/v/orders/a:b@c;d=e", "/v/orders/a:b@c;d=e/7")]
    [InlineData("/orders/a%2Fb", "/orders/a%2Fb/7")]
    [InlineData("/v/orders/100%", "/v/orders/100%25/7")]
    public async Task The_path_of_the_request_is_encoded_again(string path, string location)
    {
        var app = TestApp.Build(builder => builder
            .StripPrefixes(new System.Text.RegularExpressions.Regex("/v[^/]*"))
            .MapPost("/orders/{id}", () => Response.CreatedAt("{id}", 1, new { Id = 7 })));

        Assert.Equal(location, (await app.Answer("POST", path)).Headers["Location"]);
    }

    [Fact]
    public async Task Client_input_never_changes_the_host_of_a_location()
    {
        var app = TestApp.Build(builder => builder.MapPost("/{**path}", (string path) => Response.CreatedAt("{id}", path, new { Id = 7 })));
        var back = TestApp.Build(builder => builder.MapGet("/", ([FromQuery] string to) => Response.Redirect("~/" + to)));
        var values = TestApp.Build(builder => builder.MapPost("/", () => Response.CreatedAt("/{**path}", 1, new { Path = "/example.com" })));

        Assert.Equal("/example.com/a/7", (await app.Answer("POST", "//example.com/a")).Headers["Location"]);
        Assert.Equal("/example.com", (await values.Answer("POST", "/")).Headers["Location"]);
        Assert.Equal("/example.com", (await back.Answer("GET", "/?to=/example.com")).Headers["Location"]);
    }

    [Fact]
    public async Task A_link_that_is_returned_twice_has_the_path_base_of_each_request()
    {
        var login = Response.Redirect("~/login");
        var app = TestApp.Build(builder => builder.StripPrefixes("/a", "/b").MapGet("/", () => login));

        Assert.Equal("/a/login", (await app.Answer("GET", "/a")).Headers["Location"]);
        Assert.Equal("/b/login", (await app.Answer("GET", "/b")).Headers["Location"]);
        Assert.Equal("/login", (await app.Answer("GET", "/")).Headers["Location"]);
        Assert.Equal("~/login", login.Headers["Location"]);
    }

    [Fact]
    public async Task Handlers_and_behaviors_can_return_and_change_a_link()
    {
        var app = TestApp.Build(builder => builder
            .StripPrefixes("/a")
            .OnNotFound(_ => Response.Redirect("~/nothing"))
            .OnException<TimeoutException>((_, _) => Response.Redirect("~/late"))
            .Use(async (request, next) =>
            {
                return request.Path == "/stopped" ? Response.Redirect("~/stop") : await next(request);
            })
            .MapGet("/late", string () => throw new TimeoutException()));
        var changed = TestApp.Build(builder => builder
            .StripPrefixes("/a")
            .Use(async (request, next) =>
            {
                var response = await next(request);
                response.Headers["Location"] = request.Query["to"] ?? "/other";
                return response;
            })
            .MapGet("/", () => Response.Redirect("~/login")));

        Assert.Equal("/a/nothing", (await app.Answer("GET", "/a/none")).Headers["Location"]);
        Assert.Equal("/a/late", (await app.Answer("GET", "/a/late")).Headers["Location"]);
        Assert.Equal("/a/stop", (await app.Answer("GET", "/a/stopped")).Headers["Location"]);
        Assert.Equal("/other", (await changed.Answer("GET", "/a")).Headers["Location"]);
        Assert.Equal("~/Login", (await changed.Answer("GET", "/a?to=~/Login")).Headers["Location"]);
    }

    private static string? LocationOf(JsonNode answer) => (string?)answer["headers"]!["Location"];

    private static ApiGatewayHttpResolver Http(Action<ResolverBuilder<ApiGatewayHttpResolver>> configure)
    {
        var builder = ApiGatewayHttpResolver.CreateBuilder();
        configure(builder.StripPrefixes("/payment"));
        return builder.Build();
    }

    private static async Task<JsonNode> Send(Resolver app, string method, string path, string? stage = null)
    {
        var sent = new JsonObject
        {
            ["version"] = "2.0",
            ["rawPath"] = path,
            ["requestContext"] = new JsonObject { ["stage"] = stage, ["http"] = new JsonObject { ["method"] = method } },
        };
        return await Send(app, sent.ToJsonString());
    }

    private static async Task<JsonNode> Send(Resolver app, string sent)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(sent));
        return (await JsonNode.ParseAsync(await app.ResolveAsync(request, new TestContext())))!;
    }
}
