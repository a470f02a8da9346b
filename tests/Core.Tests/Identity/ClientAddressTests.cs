namespace LambdaEventHandler.Identity;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("REST", """{"identity":{"sourceIp":"192.0.2.7"}}""")]
    [InlineData("HTTP 1.0", """{"identity":{"sourceIp":"192.0.2.7"}}""")]
    [InlineData("HTTP", """{"http":{"sourceIp":"192.0.2.7"}}""")]
    [InlineData("URL", """{"http":{"sourceIp":"192.0.2.7"}}""")]
    public async Task API_Gateway_and_Function_URLs_vouch_for_the_address(string source, string context) =>
        Assert.Equal("192.0.2.7", await AddressAsync(source, context, "203.0.113.1, 198.51.100.1"));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("10.0.0.1, 192.0.2.7", "192.0.2.7")]
    [InlineData("10.0.0.1,192.0.2.7\t", "192.0.2.7")]
    [InlineData("192.0.2.7:4711", "192.0.2.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("2001:DB8:0::7", "2001:db8::7")]
    [InlineData("[2001:db8::7]:4711", "2001:db8::7")]
    [InlineData("[2001:db8::7]", "2001:db8::7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7, ", null)]
    [InlineData("192.0.2.7, unknown", null)]
    [InlineData("192.0.2.7, \u00a010.0.0.1", null)]
    [InlineData("[192.0.2.7]", null)]
    [InlineData("192.0.2.7, 1", null)]
    [InlineData("192.0.2.7, 0x7f.1", null)]
    [InlineData("192.0.2.7, 010.0.0.1", null)]
    [InlineData("192.0.2.7, 127.1", null)]
    [InlineData("fe80::1%eth0", null)]
    [InlineData("[::1", null)]
    [InlineData("[::1]x", null)]
    [InlineData("[192.0.2.7", null)]
    [InlineData("192.0.2.7:99999", null)]
    [InlineData("[2001:db8::7]4711", null)]
    [InlineData("192.0.2.7:", null)]
    [InlineData(":", null)]
    [InlineData("[", null)]
    [InlineData("", null)]
    public async Task A_load_balancer_vouches_for_the_last_address(string forwarded, string? expected) =>
        Assert.Equal(expected, await AddressAsync("ALB", "{}", forwarded));

    [Theory]
    [InlineData("REST", """{"identity":{"sourceIp":"test-invoke-source-ip"}}""")]
    [InlineData("REST", """{"identity":{"sourceIp":"192.168.0.1/32"}}""")]
    [InlineData("REST", "{}")]
    [InlineData("HTTP", """{"http":{"sourceIp":""}}""")]
    public async Task An_event_without_a_valid_address_has_none(string source, string context) => Assert.Null(await AddressAsync(source, context, "203.0.113.1"));

    [Theory]
    // The load balancer received it from a proxy in the network of the function, and that from another.
    [InlineData("ALB", "{}", "6.6.6.6, 192.0.2.7, 10.0.1.1, 10.0.0.1", "192.0.2.7")]
    [InlineData("ALB", "{}", "6.6.6.6, 192.0.2.7", "192.0.2.7")]
    [InlineData("ALB", "{}", "10.0.0.2, 10.0.0.1", "10.0.0.2")]
    [InlineData("ALB", "{}", "6.6.6.6, nonsense, 10.0.0.1", null)]
    [InlineData("ALB", "{}", "192.0.2.9, 2001:db8::1", "192.0.2.9")]
    [InlineData("ALB", "{}", "192.0.2.9, 2001:db8::2", "2001:db8::2")]
    [InlineData("HTTP", """{"http":{"sourceIp":"10.0.0.1"}}""", "6.6.6.6, 192.0.2.7, 10.0.0.1", "192.0.2.7")]
    [InlineData("HTTP", """{"http":{"sourceIp":"192.0.2.7"}}""", "6.6.6.6, 192.0.2.7", "192.0.2.7")]
    // API Gateway has not appended the address that it saw, so nothing else is certain.
    [InlineData("HTTP", """{"http":{"sourceIp":"10.0.0.1"}}""", "6.6.6.6", "10.0.0.1")]
    // An edge-optimized API appends an address of its own.
    [InlineData("REST", """{"identity":{"sourceIp":"10.0.0.1"}}""", "6.6.6.6, 192.0.2.7, 10.0.0.1, 130.176.1.1", "192.0.2.7")]
    public async Task Trusted_proxies_vouch_for_the_address_before_theirs(string source, string context, string forwarded, string? expected) =>
        Assert.Equal(expected, await AddressAsync(source, context, forwarded, builder => builder.TrustProxies("10.0.0.0/8", "2001:db8::1")));

    [Fact]
    public void Networks_that_are_invalid_fail_the_build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().TrustProxies("10.0.0.0/33", "cloudfront", null!);
        builder.MapGet("/", () => "");

        var problems = Assert.Throws<InvalidConfigurationException>(builder.Build).Problems;

        Assert.Equal(3, problems.Count);
        Assert.Contains("TrustProxies has 'cloudfront', which is not a network", problems[1], StringComparison.Ordinal);
    }

    private static Task<string?> AddressAsync(string source, string context, string forwarded, Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null) =>
        Seen.OfAsync(source, context, request => request.ClientAddress?.ToString(), configure, members: $$"""{"headers":{"x-forwarded-for":"{{forwarded.Replace("\t", "\\t", StringComparison.Ordinal)}}"},"multiValueHeaders":null}""");
}
