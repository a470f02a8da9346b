namespace LambdaEventHandler.Discovered;

public sealed class DerivedController : AbstractController
{
    public override string GetReplaced() => "replaced";

    public new string GetHidden() => "hides";

    [NonAction]
    public new string GetWithdrawn() => "no action";

    public override string ToString() => "no action";

    public override int GetHashCode() => 0;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
}
