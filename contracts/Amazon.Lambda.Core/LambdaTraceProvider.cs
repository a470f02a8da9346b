namespace Amazon.Lambda.Core;

/// <summary>Tells the X-Ray trace that the current invocation belongs to.</summary>
public class LambdaTraceProvider
{
    public static string CurrentTraceId => Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
}
