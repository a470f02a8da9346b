using LambdaEventHandler.Features.Services;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Features.Controllers;

public sealed class TicketController(Ticket ticket) : Controller
{
    public object GetTickets([FromServices] Ticket other) =>
        new { Same = ticket == other && ticket == Request.Services.GetRequiredService<Ticket>() };
}
