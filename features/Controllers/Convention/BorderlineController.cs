namespace LambdaEventHandler.Features.Controllers.Convention;

/// <summary>Of all its methods, one is an action.</summary>
public sealed class BorderlineController
{
    public static string GetStatic() => "static";

    public string GetOpen() => GetPrivate();

    [NonAction]
    public string GetClosed() => "closed";

    public T? GetGeneric<T>() => default;

    public string Fetch() => "no verb of the convention";

    public override string ToString() => "inherited from object";

    private static string GetPrivate() => "open";
}
