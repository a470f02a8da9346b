using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using LambdaEventHandler;

namespace Metadata;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class SeveralAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class OwnAttribute : Attribute;

[AttributeUsage(AttributeTargets.All)]
public class OnceAttribute(int number) : Attribute
{
    public int Number { get; } = number;
}

public sealed class DerivedOnceAttribute() : OnceAttribute(-7);

internal sealed class InternalAttribute : Attribute
{
    public Type? Kind { get; set; }

    public Type[] Kinds { get; set; } = [];

    public object? Anything { get; set; }

    public object[]? Things { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek[]? Days { get; set; }

    public double Number { get; set; }

    public char Letter;
}

public sealed class GenericAttribute<T> : Attribute;

[Conditional("NEVER")]
public sealed class LeftOutAttribute : Attribute;

public static class Calls
{
    public static int Count;
}

internal sealed class CountingBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers["X-Calls"] = $"{++Calls.Count}";
        return response;
    }
}

public sealed class MarkingBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers["X-Mark"] = request.Route!.GetMetadata<OnceAttribute>() is { } once ? $"{once.Number}" : "none";
        return response;
    }
}

[Several, Several("a", "b")]
[Once(1)]
[Own]
[Behavior<MarkingBehavior>]
public abstract class MetadataBase : Controller
{
    [Several("base")]
    [Once(2)]
    [Own]
    [Behavior<CountingBehavior>]
    public virtual string GetInherited() => "base";
}

[Several(null!), Several("c")]
[Description("derived")]
public sealed class MetadataController : MetadataBase
{
    [Several("derived")]
    [Once(3)]
    public override string GetInherited() => "derived";

    [Internal(
        Kind = typeof(Dictionary<,>),
        Kinds = [typeof(int[]), typeof(List<string>), typeof(CountingBehavior), typeof(void)],
        Anything = new[] { 1, 2 },
        Things = [1, "two", 'c', 4.5, null!, typeof(string), DayOfWeek.Friday],
        Day = DayOfWeek.Saturday,
        Days = [DayOfWeek.Sunday, (DayOfWeek)9],
        Number = double.PositiveInfinity,
        Letter = '\u2028')]
    [Generic<List<int?>>]
    public string GetArguments() => "";

    [DerivedOnce]
    [Behavior(typeof(CountingBehavior))]
    [CacheControl("max-age=60")]
    [Obsolete("for the test")]
    public string GetBehaviors() => "";

    [LeftOut]
    [DebuggerStepThrough]
    [SuppressMessage("A", "B")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public async Task<string> GetCompilers()
    {
        await Task.Yield();
        return "";
    }
}
