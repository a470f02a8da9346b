using LambdaEventHandler.Features.Controllers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Registers the function's services.</summary>
public sealed class ServiceDriver(ResolverDriver resolver)
{
    private readonly TicketOffice _office = new();

    public void AddTodoStore() => resolver.Builder.Services.AddSingleton<ITodoStore, TodoStore>();

    public void AddRemoteTodoStore() => resolver.Builder.Services.AddSingleton<ITodoStore, RemoteTodoStore>();

    public void AddTicket() => resolver.Builder.Services.AddSingleton(_ => new Ticket(_office));

    public void AddTickets() => resolver.Builder.Services.AddScoped(_ => new Ticket(_office));

    public void HasIssuedATicketPerRequest() => Assert.Equal(resolver.Requests, _office.Count.Issued);

    public void HasTakenBackEveryTicket()
    {
        Assert.NotEqual(0, _office.Count.Issued);
        Assert.Equal(_office.Count.Issued, _office.Count.TakenBack);
    }
}
