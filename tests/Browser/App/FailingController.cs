namespace LambdaEventHandler.Browser;

public sealed class FailingController
{
    public string GetFailing() => throw new InvalidOperationException("the password is swordfish");
}
