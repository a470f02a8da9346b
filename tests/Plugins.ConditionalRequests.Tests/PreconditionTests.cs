namespace LambdaEventHandler.ConditionalRequests;

/// <summary>The precedence of RFC 9110, section 13.2.2, and the comparisons of section 13.1.</summary>
public sealed class PreconditionTests
{
    private const string Modified = "Wed, 21 Oct 2026 07:28:00 GMT";
    private const string Earlier = "Wed, 21 Oct 2026 07:27:59 GMT";
    private const string Later = "Wed, 21 Oct 2026 07:28:01 GMT";

    private static readonly DateTimeOffset ModifiedAt = new(2026, 10, 21, 7, 28, 0, 999, TimeSpan.Zero);

    public static TheoryData<string, string?, int, int> Rules => new()
    {
        // Headers, current tag, status of GET, status of PUT.
        { "", "v8", 200, 204 },
        { "If-Match: \"v8\"", "v8", 200, 204 },
        { "If-Match: \"v7\", \"v8\"", "v8", 200, 204 },
        { "If-Match: \"v7\"", "v8", 412, 412 },
        { "If-Match: W/\"v8\"", "v8", 412, 412 },
        { "If-Match: \"v8\"", "W/\"v8\"", 412, 412 },
        { "If-Match: *", "v8", 200, 204 },
        { "If-Match: *", null, 200, 412 },
        { "If-Match: v8", "v8", 412, 412 },
        { "If-Match: \"\"", "v8", 412, 412 },
        { "If-Match: \"v8\" \"v9\"", "v8", 200, 204 },
        { "If-Match: \"v9\" \"v8\"", "v8", 412, 412 },
        { "If-None-Match: \"v8\"", "v8", 304, 412 },
        { "If-None-Match: W/\"v8\"", "v8", 304, 412 },
        { "If-None-Match: \"v8\"", "W/\"v8\"", 304, 412 },
        { "If-None-Match: \"a,b\" ,, W/\"v8\"", "v8", 304, 412 },
        { "If-None-Match: \"v7\"", "v8", 200, 204 },
        { "If-None-Match: *", "v8", 304, 412 },
        { "If-None-Match: *", null, 304, 204 },
        { "If-None-Match: \"v8", "v8", 200, 204 },
        { $"If-Unmodified-Since: {Modified}", "v8", 200, 204 },
        { $"If-Unmodified-Since: {Later}", "v8", 200, 204 },
        { $"If-Unmodified-Since: {Earlier}", "v8", 412, 412 },
        { "If-Unmodified-Since: yesterday", "v8", 200, 204 },
        { $"If-Modified-Since: {Modified}", "v8", 304, 204 },
        { $"If-Modified-Since: {Later}", "v8", 304, 204 },
        { $"If-Modified-Since: {Earlier}", "v8", 200, 204 },
        { "If-Modified-Since: Wednesday, 21-Oct-26 07:28:00 GMT", "v8", 304, 204 },
        { "If-Modified-Since: Wed Oct 21 07:28:00 2026", "v8", 304, 204 },
        { "If-Modified-Since: yesterday", "v8", 200, 204 },
        { $"If-Match: \"v8\" | If-Unmodified-Since: {Earlier}", "v8", 200, 204 },
        { $"If-Match: \"v7\" | If-None-Match: \"v8\"", "v8", 412, 412 },
        { $"If-Match: \"v8\" | If-None-Match: \"v8\"", "v8", 304, 412 },
        { $"If-Unmodified-Since: {Earlier} | If-None-Match: \"v8\"", "v8", 412, 412 },
        { $"If-Unmodified-Since: {Modified} | If-None-Match: \"v8\"", "v8", 304, 412 },
        { $"If-None-Match: \"v7\" | If-Modified-Since: {Modified}", "v8", 200, 204 },
        { $"If-None-Match: \"v8\" | If-Modified-Since: {Earlier}", "v8", 304, 412 },
        { "If-None-Match: \"v7\" | If-None-Match: \"v8\"", "v8", 304, 412 },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Preconditions_are_evaluated_in_the_order_of_the_RFC(string headers, string? tag, int read, int change)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.All = true);
        builder.MapGet("/", () => new Response { Body = "x", ETag = tag, LastModified = ModifiedAt });
        builder.MapPut("/", (Request request) => request.CheckPreconditions(tag, tag is null ? null : ModifiedAt) ? throw new InvalidOperationException() : Response.NoContent());
        var app = builder.Build();
        var sent = headers.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1])).ToArray();

        Assert.Equal(read, (await app.AskAsync("GET", "/", sent)).Status);
        Assert.Equal(read, (await app.AskAsync("HEAD", "/", sent)).Status);
        Assert.Equal(change, (await app.AskAsync("PUT", "/", sent)).Status);
    }

    [Fact]
    public async Task A_resource_without_a_date_ignores_dates()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.All = true);
        builder.MapGet("/", () => "x");
        var app = builder.Build();

        Assert.Equal(200, (await app.AskAsync("GET", "/", ("If-Unmodified-Since", Earlier))).Status);
        Assert.Equal(200, (await app.AskAsync("GET", "/", ("If-Modified-Since", Later))).Status);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(201)]
    [InlineData(301)]
    public async Task Other_statuses_ignore_preconditions(int status)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.All = true);
        builder.MapGet("/", () => new Response(status) { Body = "x", ETag = "v8" });
        var app = builder.Build();

        Assert.Equal(status, (await app.AskAsync("GET", "/", ("If-None-Match", "*"))).Status);
        Assert.Equal(status, (await app.AskAsync("GET", "/", ("If-Match", "\"v7\""))).Status);
    }

    [Fact]
    public async Task Changes_can_require_a_precondition()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests();
        builder.Map(["PUT", "PATCH", "DELETE", "POST"], "/", Change).With(new ETagAttribute { Required = true });
        builder.Map(["PUT"], "/free", Change).With(new ETagAttribute());
        builder.Map(["PUT"], "/other", Change);
        var app = builder.Build();
        foreach (var method in (string[])["PUT", "PATCH", "DELETE"])
        {
            var answer = await app.AskAsync(method, "/");
            Assert.Equal((428, """{"statusCode":428,"message":"The request requires a precondition. Send If-Match with the ETag of the resource, or If-None-Match: * to create it."}"""), (answer.Status, answer.Body));
            Assert.Equal(204, (await app.AskAsync(method, "/", ("If-Match", "\"v8\""))).Status);
            Assert.Equal(412, (await app.AskAsync(method, "/", ("If-None-Match", "*"))).Status);
        }

        Assert.Equal(204, (await app.AskAsync("POST", "/")).Status);
        Assert.Equal(204, (await app.AskAsync("PUT", "/free")).Status);
        Assert.Equal(204, (await app.AskAsync("PUT", "/other")).Status);

        var strict = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.RequirePreconditions = true);
        strict.Map(["PUT"], "/", Change).With(new ETagAttribute());
        Assert.Equal(428, (await strict.Build().AskAsync("PUT", "/")).Status);
    }

    [Theory]
    [InlineData("x", 428, 428)]
    [InlineData(Modified + ", " + Modified, 428, 428)]
    [InlineData(Modified, 428, 204)]
    [InlineData(Earlier, 428, 412)]
    public async Task A_date_that_is_ignored_does_not_satisfy_a_required_precondition(string date, int withoutDate, int withDate)
    {
        var changes = 0;
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests();
        builder.MapPut("/without", (Request request) => Update(request, null)).With(new ETagAttribute { Required = true });
        builder.MapPut("/with", (Request request) => Update(request, ModifiedAt)).With(new ETagAttribute { Required = true });
        builder.MapPut("/optional", (Request request) => Update(request, null)).With(new ETagAttribute());
        var app = builder.Build();

        Assert.Equal(withoutDate, (await app.AskAsync("PUT", "/without", ("If-Unmodified-Since", date))).Status);
        Assert.Equal(withDate, (await app.AskAsync("PUT", "/with", ("If-Unmodified-Since", date))).Status);
        Assert.Equal(withDate == 204 ? 1 : 0, changes);
        Assert.Equal(204, (await app.AskAsync("PUT", "/optional", ("If-Unmodified-Since", date))).Status);
        Assert.Equal(204, (await app.AskAsync("PUT", "/without", ("If-Unmodified-Since", date), ("If-Match", "\"v8\""))).Status);

        Response Update(Request request, DateTimeOffset? modified)
        {
            request.CheckPreconditions("v8", modified);
            changes++;
            return Response.NoContent();
        }
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    public async Task Methods_that_do_not_select_a_representation_ignore_preconditions(string method)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests();
        builder.Map([method], "/", () => Response.NoContent()).With(new ETagAttribute { Required = true });
        builder.Map([method], "/checked", Change).With(new ETagAttribute { Required = true });
        var app = builder.Build();

        Assert.Equal(204, (await app.AskAsync(method, "/")).Status);
        Assert.Equal(204, (await app.AskAsync(method, "/", ("If-None-Match", "\"a\""))).Status);
        Assert.Equal(204, (await app.AskAsync(method, "/checked", ("If-Match", "\"v7\""))).Status);
    }

    [Fact]
    public async Task A_client_cannot_make_an_action_fail_that_only_the_option_All_selects()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => options.All = true);
        builder.MapPost("/", () => new Response(201));
        builder.MapPost("/tagged", () => new Response(201)).With(new ETagAttribute());
        var app = builder.Build();

        Assert.Equal(201, (await app.AskAsync("POST", "/", ("If-Match", "\"v8\""))).Status);
        Assert.Equal(201, (await app.AskAsync("POST", "/", ("If-None-Match", "\"v8\""))).Status);
        Assert.Equal(500, (await app.AskAsync("POST", "/tagged", ("If-Match", "\"v8\""))).Status);

        var strict = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => (options.All, options.RequirePreconditions) = (true, true));
        strict.MapPut("/", () => Response.NoContent());
        strict.MapPost("/", () => new Response(201));
        var strictApp = strict.Build();

        Assert.Equal(428, (await strictApp.AskAsync("PUT", "/")).Status);
        Assert.Equal(500, (await strictApp.AskAsync("PUT", "/", ("If-Match", "\"v8\""))).Status);
        Assert.Equal(201, (await strictApp.AskAsync("POST", "/", ("If-Match", "\"v8\""))).Status);
    }

    [Theory]
    [InlineData(true, 401)]
    [InlineData(false, 403)]
    public async Task A_client_that_is_not_authorized_does_not_learn_that_a_precondition_is_required(bool isAnonymous, int status)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests().UseAuthorization();
        builder.Use(
            (request, next) =>
            {
                // The sample event has a user.
                request.User = isAnonymous ? new(new System.Security.Claims.ClaimsIdentity()) : request.User;
                return next(request);
            },
            BehaviorOrder.Authentication);
        builder.MapPut("/", Change).With(new ETagAttribute { Required = true }, new Microsoft.AspNetCore.Authorization.AuthorizeAttribute { Roles = "editors" });
        builder.MapPut("/open", Change).With(new ETagAttribute { Required = true });
        var app = builder.Build();

        Assert.Equal(status, (await app.AskAsync("PUT", "/")).Status);
        Assert.Equal(status, (await app.AskAsync("PUT", "/", ("If-Match", "\"v7\""))).Status);
        Assert.Equal(428, (await app.AskAsync("PUT", "/open")).Status);
    }

    [Fact]
    public async Task A_change_that_does_not_check_its_precondition_fails_loudly()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests();
        builder.MapPut("/", () => Response.NoContent()).With(new ETagAttribute());
        builder.MapPut("/refused", () => new Response(409)).With(new ETagAttribute());
        var app = builder.Build();
        var context = new TestContext();

        Assert.Equal(500, (await app.AskAsync(context, "PUT", "/", ("If-Match", "\"v8\""))).Status);
        Assert.Equal(204, (await app.AskAsync("PUT", "/")).Status);
        Assert.Equal(409, (await app.AskAsync("PUT", "/refused", ("If-Match", "\"v8\""))).Status);
    }

    [Fact]
    public async Task If_Match_can_accept_weak_tags()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseConditionalRequests(options => (options.All, options.MatchWeakTags) = (true, true));
        builder.Map(["GET", "PUT"], "/", Change);
        var app = builder.Build();

        Assert.Equal(204, (await app.AskAsync("PUT", "/", ("If-Match", "W/\"v8\""))).Status);
        Assert.Equal(412, (await app.AskAsync("PUT", "/", ("If-Match", "W/\"v7\""))).Status);
    }

    [Fact]
    public async Task Preconditions_can_be_checked_without_the_plugin()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", (Request request) => request.CheckPreconditions("v8") ? new Response(304) : new Response { Body = "x" });
        builder.MapPut("/", Change);
        var app = builder.Build();

        Assert.Equal(304, (await app.AskAsync("GET", "/", ("If-None-Match", "\"v8\""))).Status);
        Assert.Equal(200, (await app.AskAsync("GET", "/")).Status);
        Assert.Equal(412, (await app.AskAsync("PUT", "/", ("If-Match", "\"v7\""))).Status);
    }

    [Fact]
    public void The_cost_of_a_list_of_tags_grows_with_its_length()
    {
        // Each rest of the list is looked at once: a quadratic search would take minutes.
        var list = string.Concat(Enumerable.Repeat("W/\"a,b\", ", 2_000_000)) + "\"v8\"";

        Assert.True(EntityTags.Contains([list], "\"v8\"", exists: true, isWeak: false));
        Assert.False(EntityTags.Contains([new string('"', 2_000_000)], "\"v8\"", exists: true, isWeak: false));
        Assert.False(EntityTags.Contains([string.Concat(Enumerable.Repeat("W/\"", 2_000_000))], "\"v8\"", exists: true, isWeak: false));
    }

    private static Response Change(Request request)
    {
        request.CheckPreconditions("v8");
        return Response.NoContent();
    }
}
