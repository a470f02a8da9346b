namespace LambdaEventHandler.Resolvers;

public sealed class ScopedController(Scoped scoped, Lifetimes lifetimes) : Controller
{
    public string GetId()
    {
        Assert.Same(scoped, Request.Services.GetService(typeof(Scoped)));
        return $"{scoped.Id} after {lifetimes.Ended.Count}";
    }

    public string GetFailing() => throw new TimeoutException("late");

    public IEnumerable<string> GetLazily()
    {
        yield return scoped.Id;
        yield return $"{lifetimes.Ended.Count} ended";
    }
}
