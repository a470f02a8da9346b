using System.Diagnostics.CodeAnalysis;
using LambdaEventHandler;

namespace Construction;

public static class Log
{
    public static List<string> Lines { get; } = [];
}

public sealed class DisposedController : IDisposable
{
    public string GetDisposed() => string.Join('+', Log.Lines);

    public void Dispose() => Log.Lines.Add("disposed");
}

public sealed class AwaitedController : IAsyncDisposable
{
    public async Task<string> GetAwaited()
    {
        await Task.Yield();
        return string.Join('+', Log.Lines);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Log.Lines.Add("awaited");
    }
}

public sealed class RequiredController
{
    public required string Name { get; init; }

    public string GetRequired() => Name ?? "null";
}

public class WithRequired
{
    public required string Name { get; init; }
}

public sealed class InheritedRequiredController : WithRequired
{
    public string GetInheritedRequired() => Name ?? "null";
}

public sealed class SetController : WithRequired
{
    [SetsRequiredMembers]
    public SetController() => Name = "set";

    public string GetSet() => Name;
}

public sealed class PrivateToo
{
    private PrivateToo(int number) => Number = number;

    public int Number { get; }
}

public sealed class PartlyController
{
    public PartlyController()
    {
    }

    internal PartlyController(string how) => How = how;

    public string How { get; } = "public";

    public string GetPartly() => How;
}

public sealed class FailingController
{
    public FailingController() => throw new BadRequestException("not made");

    public string GetFailing() => "";
}
