using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class ServerSteps(ServerDriver server)
{
    [When(@"a server of ASP\.NET Core receives (\w+) (\S+)")]
    public Task AServerReceives(string method, string path) => server.SendAsync(method, path);

    [When(@"a server of ASP\.NET Core with the app at (\S+) receives (\w+) (\S+)")]
    public Task AServerWithThePrefixReceives(string prefix, string method, string path) => server.SendAsync(method, path, prefix);

    [Then(@"the server sends (\d+) ""(.*)""")]
    public void TheServerSends(int status, string body) => server.Sent($"{status} {body.Replace("\\n", "\n", StringComparison.Ordinal)}");

    [Then("the server sends the headers (.*)")]
    public void TheServerSendsTheHeaders(string headers) => server.SentHeaders(headers.Split(", "));
}
