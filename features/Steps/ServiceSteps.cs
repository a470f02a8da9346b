using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class ServiceSteps(ServiceDriver services)
{
    [Given("the service ITodoStore is a TodoStore")]
    public void TheServiceITodoStoreIsATodoStore() => services.AddTodoStore();

    [Given("the scoped service Ticket")]
    public void TheScopedServiceTicket() => services.AddTickets();

    [Then("every ticket is disposed of")]
    public void EveryTicketIsDisposedOf() => services.HasTakenBackEveryTicket();

    [Then("each request had a ticket of its own")]
    public void EachRequestHadATicketOfItsOwn() => services.HasIssuedATicketPerRequest();
}
