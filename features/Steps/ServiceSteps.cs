using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class ServiceSteps(ServiceDriver services)
{
    [Given("the service ITodoStore is a TodoStore")]
    public void TheServiceITodoStoreIsATodoStore() => services.AddTodoStore();

    [Given("the service ITodoStore is a RemoteTodoStore")]
    public void TheServiceITodoStoreIsARemoteTodoStore() => services.AddRemoteTodoStore();

    [Given("the singleton service Ticket")]
    public void TheSingletonServiceTicket() => services.AddTicket();

    [Given("the scoped service Ticket")]
    public void TheScopedServiceTicket() => services.AddTickets();

    [Then("every ticket is disposed of")]
    public void EveryTicketIsDisposedOf() => services.HasTakenBackEveryTicket();

    [Then("each request had a ticket of its own")]
    public void EachRequestHadATicketOfItsOwn() => services.HasIssuedATicketPerRequest();
}
