namespace LambdaEventHandler;

/// <summary>Types that only unsafe code can name.</summary>
internal static class UnsafeTypes
{
    /// <summary>The type of a parameter of .NET.</summary>
    public static Type FunctionPointer { get; } = typeof(object).Assembly
        .GetType("System.Runtime.InteropServices.ObjectiveC.ObjectiveCMarshal", throwOnError: true)!
        .GetMethod("Initialize")!
        .GetParameters()[0]
        .ParameterType;
}
