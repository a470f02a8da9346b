namespace LambdaEventHandler.Debugging;

/// <summary>Whether debug mode is on, or why nobody can tell.</summary>
internal readonly record struct DebugSwitch(bool IsOn, string? Problem = null)
{
    public const string Variable = "POWERTOOLS_EVENT_HANDLER_DEBUG";

    /// <summary>Reads the environment variable's value.</summary>
    public static DebugSwitch Parse(string? value) => value?.ToUpperInvariant() switch
    {
        "Y" or "YES" or "T" or "TRUE" or "ON" or "1" => new(true),
        null or "" or "N" or "NO" or "F" or "FALSE" or "OFF" or "0" => new(false),
        _ => new(false, $"Debug: the environment variable {Variable} is '{value}': set true or false (also y, yes, t, on, 1 and n, no, f, off, 0), or call UseDebug(true) or UseDebug(false)."),
    };
}
