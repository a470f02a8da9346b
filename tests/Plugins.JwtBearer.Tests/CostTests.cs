using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace LambdaEventHandler.JwtBearer;

/// <summary>What a token costs. No other test runs at the same time.</summary>
[CollectionDefinition(nameof(CostTests), DisableParallelization = true)]
[Collection(nameof(CostTests))]
public sealed class CostTests
{
    [Fact]
    public async Task IdentityModel_is_loaded_with_the_first_token()
    {
        var process = new FreshProcess();
        Assert.Equal("anonymous", await process.Call(nameof(SmallApps.WithoutToken)));
        Assert.Contains("LambdaEventHandler.Plugins.JwtBearer", process.Loaded);
        Assert.DoesNotContain(process.Loaded, name => name.StartsWith("Microsoft.IdentityModel", StringComparison.Ordinal) || name.StartsWith("System.IdentityModel", StringComparison.Ordinal));

        Assert.Equal("user-7", await process.Call(nameof(SmallApps.WithToken)));
        Assert.Contains("Microsoft.IdentityModel.JsonWebTokens", process.Loaded);
    }

    [Fact]
    public async Task Authorization_needs_no_container_for_open_routes_in_Lambda()
    {
        Environment.SetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME", "tests");
        try
        {
            var process = new FreshProcess();
            Assert.Equal("open", await process.Call(nameof(SmallApps.Open)));
            Assert.Contains("Microsoft.AspNetCore.Authorization", process.Loaded);
            Assert.DoesNotContain("Microsoft.Extensions.DependencyInjection", process.Loaded);
            Assert.DoesNotContain(process.Loaded, name => name.StartsWith("Microsoft.IdentityModel", StringComparison.Ordinal));
        }
        finally
        {
            Environment.SetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME", null);
        }
    }

    /// <summary>Eight times the size takes about eight times the memory and the time, also for content that is expensive in a naive implementation.</summary>
    [Theory]
    [InlineData("long text")]
    [InlineData("many claims")]
    [InlineData("many scopes")]
    [InlineData("many elements")]
    [InlineData("similar names")]
    [InlineData("escapes")]
    public async Task The_cost_grows_linearly_with_the_size_of_the_token(string content)
    {
        var app = App.WithKeys(options => options.MaximumTokenSize = 1024 * 1024);
        string Token(int size) => SigningKey.First.Token(Jwt.Payload(App.Issuer, content switch
        {
            "long text" => $"\"a\":\"{new string('a', size)}\"",
            "many claims" => string.Join(',', Enumerable.Range(0, size / 12).Select(i => $"\"c{i:x6}\":1")),
            "many scopes" => $"\"scope\":\"{string.Join(' ', Enumerable.Range(0, size / 7).Select(i => $"{i:x6}"))}\"",
            "many elements" => $"\"a\":[{string.Join(',', Enumerable.Range(0, size / 8).Select(_ => "1234567"))}]",
            "similar names" => string.Join(',', Enumerable.Range(0, size / 80).Select(i => $"\"{new string('n', 64)}{i:x8}\":1")),
            _ => $"\"a\":\"{string.Concat(Enumerable.Repeat("\\u0061", size / 6))}\"",
        }));
        var (small, large) = (Token(30_000), Token(240_000));
        await app.AcceptsAsync(small);
        await app.AcceptsAsync(large);
        var (smallBytes, smallTime) = await MeasureAsync(app, small);
        var (largeBytes, largeTime) = await MeasureAsync(app, large);
        Assert.True(largeBytes < 16 * smallBytes, $"{smallBytes} and {largeBytes} bytes");
        Assert.True(largeTime < 40 * smallTime + TimeSpan.FromMilliseconds(20), $"{smallTime} and {largeTime}");
    }

    private static async Task<(long Bytes, TimeSpan Time)> MeasureAsync(App app, string token)
    {
        var (bytes, time) = (long.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 7; i++)
        {
            var (before, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
            await app.AcceptsAsync(token);
            (bytes, time) = (Math.Min(bytes, GC.GetTotalAllocatedBytes() - before), watch.Elapsed < time ? watch.Elapsed : time);
        }

        return (bytes, time);
    }

    /// <summary>Loads the tests, the library and its packages again, beside those that run.</summary>
    private sealed class FreshProcess() : AssemblyLoadContext("fresh", isCollectible: true)
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(FreshProcess).Assembly.Location)!;

        public IReadOnlyList<string> Loaded => [.. Assemblies.Select(assembly => assembly.GetName().Name!)];

        public async Task<string> Call(string method)
        {
            var own = LoadFromAssemblyPath(typeof(FreshProcess).Assembly.Location).GetType(typeof(SmallApps).FullName!, throwOnError: true)!;
            return await (Task<string>)own.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Path.Combine(Folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>Apps that are called in a <see cref="FreshProcess"/>.</summary>
    private static class SmallApps
    {
        public static Task<string> WithoutToken() => AskAsync(null, [SigningKey.First.Json]);

        public static Task<string> WithToken() => AskAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer)), [SigningKey.First.Json]);

        public static async Task<string> Open()
        {
            var builder = ApiGatewayRestResolver.CreateBuilder()
                .UseJwtBearer(options => (options.Authority, options.Audience) = ("https://login.example.com", "orders"))
                .UseAuthorization(options => options.AddPolicy("Staff", policy => policy.RequireRole("staff")));
            builder.MapGet("/me", () => "open");
            builder.MapGet("/staff", () => "staff").RequireAuthorization("Staff");
            return (await Events.AskAsync(builder.Build(), "api-gateway-rest.json", new(), "/me")).Body;
        }

        private static async Task<string> AskAsync(string? token, string[] keys)
        {
            var builder = ApiGatewayRestResolver.CreateBuilder()
                .UseJwtBearer(options => (options.SigningKeys, options.ValidIssuers, options.Audience, options.TimeProvider) = (keys, [App.Issuer], "orders", new ManualTime()))
                .UseAlbAuthentication(options => options.LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/1");
            builder.MapGet("/me", (Request request) => request.User.FindFirst("sub")?.Value ?? "anonymous");
            return (await Events.AskAsync(builder.Build(), "api-gateway-rest.json", new(), "/me", token is null ? [] : [("Authorization", $"Bearer {token}")])).Body;
        }
    }
}
