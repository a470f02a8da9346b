namespace LambdaEventHandler;

/// <summary>
/// Recognizes Lambda by AWS_LAMBDA_FUNCTION_NAME, which its runtimes reserve and always set (AWS: "Working with Lambda environment variables") and which
/// AWS's own packages go by. LAMBDA_TASK_ROOT would not do: Lambda's container images set it while they are built, where tests may run.
/// </summary>
internal static class LambdaEnvironment
{
    private const string FunctionName = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Whether this process is a Lambda function.</summary>
    /// <param name="read">Reads an environment variable.</param>
    public static bool IsLambda(Func<string, string?> read) => !string.IsNullOrEmpty(read(FunctionName));
}
