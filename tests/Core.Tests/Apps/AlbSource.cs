using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>A load balancer; its target group says whether headers and queries have several values.</summary>
internal sealed class AlbSource(bool hasSeveralValues) : TestSource(hasSeveralValues ? "ALB, several values" : "ALB, single values")
{
    public override Resolver ResolverOf(Resolver app) => app.As<AlbResolver>();

    public override JsonObject ToEvent(SentRequest request)
    {
        var query = request.Query.Select(pair => (Uri.EscapeDataString(pair.Name), Uri.EscapeDataString(pair.Value)));
        return new()
        {
            ["requestContext"] = new JsonObject { ["elb"] = new JsonObject { ["targetGroupArn"] = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/tests/1" } },
            ["httpMethod"] = request.Method,
            ["path"] = request.Path,
            [hasSeveralValues ? "multiValueQueryStringParameters" : "queryStringParameters"] = hasSeveralValues ? Several(query) : Single(query),
            [hasSeveralValues ? "multiValueHeaders" : "headers"] = hasSeveralValues ? Several(WithCookies(request)) : Single(WithCookies(request)),
            ["body"] = request.Body ?? "",
            ["isBase64Encoded"] = request.IsBase64Encoded,
        };
    }

    protected override async Task<object> AskTyped(Resolver resolver, byte[] json, ILambdaContext context) =>
        await ((AlbResolver)resolver).ResolveAsync(JsonSerializer.Deserialize<ApplicationLoadBalancerRequest>(json, Official)!, context);
}
