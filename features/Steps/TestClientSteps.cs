using LambdaEventHandler.Features.Controllers;
using LambdaEventHandler.Features.Drivers;
using Microsoft.Extensions.DependencyInjection;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class TestClientSteps(TestClientDriver client)
{
    [When(@"a test client of (\w+) requests (\w+) (\S+)")]
    public Task ATestClientRequests(string source, string method, string path) => client.SendAsync(source, method, path);

    [When(@"a test client of (\w+) requests (\w+) (\S+) as (\w+)")]
    public Task ATestClientRequestsAs(string source, string method, string path, string user) => client.SendAsync(source, method, path, one => one.As(user));

    [When(@"a test client of (\w+) fails to request (\w+) (\S+) as (\w+)")]
    public Task ATestClientFailsToRequestAs(string source, string method, string path, string user) => client.FailAsync(source, method, path, one => one.As(user));

    [Then(@"the message of the test client contains ""(.*)""")]
    public void TheMessageContains(string text) => client.MessageContains(text);

    [When(@"a test client of (\w+) with an empty ITodoStore requests (\w+) (\S+)")]
    public Task ATestClientWithAnEmptyStoreRequests(string source, string method, string path) =>
        client.SendAsync(source, method, path, one => one.WithServices(services => services.AddSingleton<ITodoStore, EmptyTodoStore>()));

    [Then(@"the test client receives (\d+) ""(.*)""")]
    public void TheTestClientReceives(int status, string body) => client.Received($"{status} {body}");

    [Then(@"the event of the test client has the field (\w+)")]
    public void TheEventHasTheField(string name) => client.EventHasField(name);

    [Then("the event of the test client contains")]
    public void TheEventContains(string json) => client.EventContains(json);

    private sealed class EmptyTodoStore : ITodoStore
    {
        public Todo? Find(int id) => null;
    }
}
