using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using Microsoft.AspNetCore.Authorization;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class IdentitySteps(AppDriver app, AnswerDriver answer)
{
    [Given("AuthenticateClientCertificates")]
    public void AuthenticateClientCertificates() => app.Builder.AuthenticateClientCertificates();

    [Given(@"the proxies of (\S+) are trusted")]
    public void TheProxiesAreTrusted(string network) => app.Builder.TrustProxies(network);

    [Given("the plugin UseAuthorization")]
    public void UseAuthorization() => app.Builder.UseAuthorization(options => options.AddPolicy("Grown-up", policy => policy.RequireClaim("age")));

    [Given("RequireAuthorization")]
    public void RequireAuthorization() => app.Builder.RequireAuthorization();

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""([^""]*)"" with \[Authorize\]")]
    public void IsMappedWithAuthorize(string methods, string template, string text) => app.Map(methods, template, text).With(new AuthorizeAttribute());

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""([^""]*)"" with \[Authorize\(""(.*)""\)\]")]
    public void IsMappedWithAuthorizeOfAPolicy(string methods, string template, string text, string policy) => app.Map(methods, template, text).With(new AuthorizeAttribute(policy));

    [Then(@"the document requires (\S+) with the scopes (\S+) of ([A-Z]+) (\S+)")]
    public void TheDocumentRequires(string scheme, string scopes, string method, string path) => answer.Each(response =>
    {
        var security = OperationOf(response.DecodedBody(), method, path)["security"]![0]![scheme]!.AsArray();
        Assert.Equal(scopes.Split(','), security.Select(scope => (string?)scope));
    });

    [Then(@"the document requires nothing of ([A-Z]+) (\S+)")]
    public void TheDocumentRequiresNothing(string method, string path) => answer.Each(response => Assert.Null(OperationOf(response.DecodedBody(), method, path)["security"]));

    private static JsonNode OperationOf(string document, string method, string path) => JsonNode.Parse(document)!["paths"]![path]![method.ToLowerInvariant()]!;
}
