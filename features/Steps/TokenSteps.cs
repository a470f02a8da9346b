using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class TokenSteps(TokenDriver tokens, RequestDriver client)
{
    [Given(@"the plugin UseJwtBearer with the issuer (\S+) and the audience (\S+)")]
    public void UseJwtBearer(string issuer, string audience) => tokens.UseJwtBearer(issuer, audience);

    [Given(@"the plugin UseJwtBearer with the authority (\S+) and the algorithm (\S+)")]
    public void UseJwtBearerWithTheAuthority(string authority, string algorithm) => tokens.UseAuthority(authority, algorithm);

    [Given("the plugin UseAlbAuthentication")]
    public void UseAlbAuthentication() => tokens.UseAlbAuthentication();

    [When(@"([A-Z]+) (/\S*) arrives with the token of (\w+)")]
    public Task ArrivesWithTheTokenOf(string method, string target, string user) => SendAsync(method, target, tokens.TokenOf(user));

    [When(@"([A-Z]+) (/\S*) arrives with a token that (.+)")]
    public Task ArrivesWithATokenThat(string method, string target, string problem) => SendAsync(method, target, tokens.TokenThat(problem));

    [When(@"([A-Z]+) (/\S*) arrives with the claims of (\w+) that (the|another) load balancer signed")]
    public Task ArrivesWithTheClaimsOf(string method, string target, string user, string signer) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("x-amzn-oidc-data", tokens.ClaimsOf(user, isOther: signer == "another")));

    private Task SendAsync(string method, string target, string token) => client.SendAsync(new HttpCall(method, target).WithHeader("Authorization", $"Bearer {token}"));
}
