using LambdaEventHandler;

namespace Inheritance;

[Route("/base")]
public abstract class Store<T> : Controller
    where T : IParsable<T>
{
    public string GetItem(T id, string? filter = null) => $"{GetType().Name} {id} {filter}";

    public virtual string GetVirtual(T id) => $"base {id}";

    public abstract string GetAbstract(int id);

    [CacheControl("max-age=60")]
    public virtual string GetCached() => "base";

    [HttpGet("/first")]
    public virtual string Several() => "base";

    public string GetHidden() => "base";

    public virtual string GetReplaced(int id) => "base";

    public string PostMany(List<T> items, T[] others) => $"{items.Count} {others.Length}";

    protected string GetProtected() => "";

    public static string GetStatic() => "";
}

public class NumbersController : Store<int>
{
    public override string GetVirtual(int id) => $"numbers {id}";

    public override string GetAbstract(int id) => $"numbers {id}";

    public override string GetCached() => "numbers";

    [HttpGet("/second")]
    public override string Several() => "numbers";

    public new string GetHidden() => "numbers";

    public new virtual string GetReplaced(int id) => "numbers";
}

[Route("/more")]
public sealed class MoreNumbersController : NumbersController
{
    public override string GetReplaced(int id) => "more";

    [CacheControl("max-age=5")]
    public override string GetCached() => "more";
}

[Route("/texts")]
public sealed class TextsController : Store<string>
{
    public override string GetAbstract(int id) => "texts";

    [NonAction]
    public override string GetVirtual(string id) => "texts";

    [NonAction]
    public new string GetHidden() => "texts";
}

[NonController]
public class TakenOutController
{
    public string GetTakenOut() => "";
}

public sealed class AlsoTakenOutController : TakenOutController;
