namespace LambdaEventHandler.Gateway;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    public const int FunctionFailed = 1;

    public const int UserError = 2;
}
