namespace LambdaEventHandler.Features.Services;

/// <summary>A service that lives for one request.</summary>
public sealed class Ticket(TicketOffice office) : IDisposable
{
    public int Number { get; } = office.Issue();

    public void Dispose() => office.TakeBack();
}
