namespace LambdaEventHandler.Discovered;

public abstract class AbstractController
{
    public string GetInherited() => "inherited";

    public virtual string GetReplaced() => "of the base class";

    public string GetHidden() => "of the base class";

    public string GetWithdrawn() => "of the base class";
}
