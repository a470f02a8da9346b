namespace LambdaEventHandler.Features.Services;

/// <summary>Counts the tickets of a scenario.</summary>
public sealed class TicketOffice
{
    private int _issued;
    private int _taken;

    public (int Issued, int TakenBack) Count => (_issued, _taken);

    public int Issue() => Interlocked.Increment(ref _issued);

    public void TakeBack() => Interlocked.Increment(ref _taken);
}
