using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton<IClock, Clock>().AddScoped<Counter>().AddKeyedSingleton("a", new Named("a")).AddScoped<OwnController>();
        return [builder.AddControllers().Build()];
    }
}

public interface IClock
{
    string Now { get; }
}

public interface IMissing;

public sealed class Clock : IClock
{
    public string Now => "now";
}

public sealed class Counter
{
    public int Count { get; set; }
}

public sealed record Named(string Name);

public sealed class ServicesController
{
    public string GetClock([FromServices] IClock clock) => clock.Now;

    public string GetMissing([FromServices] IMissing? missing, [FromServices] IMissing? other = null) => $"{missing is null} {other is null}";

    public string GetStruct([FromServices] int? none, [FromServices] int five = 5) => $"{none} {five}";

    public string GetShared([FromServices] Counter one, [FromServices] Counter other)
    {
        one.Count++;
        return $"{other.Count}";
    }
}

public sealed class InjectedController(IClock clock, [FromKeyedServices("a")] Named named) : Controller
{
    public string GetInjected(string id) => $"{clock.Now} {named.Name} {id} {Request.Path}";
}

public sealed class SeveralController
{
    private readonly string _how;

    public SeveralController() => _how = "nothing";

    public SeveralController(IClock clock) => _how = clock.Now;

    public SeveralController(IMissing missing) => _how = "missing";

    public string GetSeveral() => _how;
}

public sealed class OptionalController(IMissing? missing = null)
{
    public string GetMissingToo() => $"{missing is null}";
}

public sealed class OwnController
{
    private int _calls;

    public string GetOwn() => $"{++_calls}";
}
