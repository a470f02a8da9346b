namespace LambdaEventHandler;

public sealed class EmptyController : Controller
{
    public string Getaway() => "no action";
}
