namespace LambdaEventHandler.Discovered;

[NonController]
public class ExcludedController
{
    public string GetExcluded() => "excluded";
}
