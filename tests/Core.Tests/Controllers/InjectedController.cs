namespace LambdaEventHandler;

public sealed class InjectedController(Visits visits) : Controller
{
    public string GetVisits([FromServices] Visits same) => $"{(ReferenceEquals(visits, same) ? "true" : "false")} {visits.Next()}";
}
