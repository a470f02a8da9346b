namespace LambdaEventHandler.Debugging;

/// <summary>Indicates whether debug mode is on, or why the setting is invalid.</summary>
internal readonly record struct DebugSwitch(bool IsOn, string? Problem = null)
{
    public const string Variable = "POWERTOOLS_EVENT_HANDLER_DEBUG";

    /// <summary>Parses the value of the environment variable.</summary>
    public static DebugSwitch Parse(string? value) => value?.ToUpperInvariant() switch
    {
        "Y" or "YES" or "T" or "TRUE" or "ON" or "1" => new(true),
        null or "" or "N" or "NO" or "F" or "FALSE" or "OFF" or "0" => new(false),
        _ => new(false, $"Debug: the environment variable {Variable} is '{value}': set true or false (also y, yes, t, on, 1 and n, no, f, off, 0), or call UseDebug(true) or UseDebug(false)."),
    };
}
