namespace LambdaEventHandler.Browser;

/// <summary>For callers that are no pages.</summary>
[DisableCors]
public sealed class InternalController
{
    public string GetInternal() => "for servers only";
}
