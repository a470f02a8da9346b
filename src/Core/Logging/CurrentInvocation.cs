using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>The context of the invocation that is under way, for loggers that are made once for all invocations.</summary>
internal static class CurrentInvocation
{
    private static readonly AsyncLocal<ILambdaContext?> Current = new();

    public static ILambdaContext? Context
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
