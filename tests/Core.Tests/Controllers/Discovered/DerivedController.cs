namespace LambdaEventHandler.Discovered;

public sealed class DerivedController : AbstractController
{
    public override string GetReplaced() => "replaced";

    public override string ToString() => "no action";

    public override int GetHashCode() => 0;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
}
