using System.Text.Json;

namespace Amazon.Lambda.Core;

/// <summary>How values become JSON where the function's log format is JSON.</summary>
public class StructuredLoggingOptions
{
    public JsonSerializerOptions OverrideSerializerOptions { get; set; }
}
