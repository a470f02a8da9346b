namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>What we want to reach, as multiples of what we are compared with.</summary>
internal static class Goals
{
    public static double? Of(string name) => name switch
    {
        "dispatch.rest.time" => 0.18,
        "dispatch.http.time" => 0.22,
        "dispatch.alb.time" => 0.25,
        "dispatch.post.time" => 0.32,
        "dispatch.large.time" => 0.50,
        "dispatch.plugins.time" => 0.38,
        "dispatch.rest.bytes" => 0.07,
        "dispatch.plugins.bytes" => 0.15,
        "routing.100.time" => 1.10,
        "routing.10000.time" => 1.25,
        "cold.jit.time" => 0.55,
        "cold.jit.di.time" or "cold.jit.di.framework.time" => 0.95,
        "cold.plugins.time" => 0.70,
        "cold.aot.time" => 0.85,
        _ => IsIdle(name) ? 1.01 : null,
    };

    private static bool IsIdle(string name) => name.StartsWith("dispatch.idle.", StringComparison.Ordinal) && name.EndsWith(".time", StringComparison.Ordinal);
}
