namespace LambdaEventHandler.Benchmarks.Measuring;

/// <summary>What we want to reach, as multiples of what we are compared with.</summary>
internal static class Goals
{
    public static double? Of(string name) => name switch
    {
        "dispatch.rest.time" or "dispatch.http.time" or "dispatch.alb.time" => 0.40,
        "dispatch.rest.bytes" => 0.16,
        "routing.100.time" => 1.10,
        "routing.10000.time" => 1.25,
        "dispatch.idle.time" => 1.01,
        "cold.jit.time" => 0.55,
        "cold.jit.di.time" or "cold.jit.di.framework.time" => 0.95,
        "cold.plugins.time" => 0.70,
        "cold.aot.time" => 1.20,
        _ => null,
    };
}
