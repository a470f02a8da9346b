namespace LambdaEventHandler.Discovered;

public abstract class AbstractController
{
    public string GetInherited() => "inherited";

    public virtual string GetReplaced() => "of the base class";
}
