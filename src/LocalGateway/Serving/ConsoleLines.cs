using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>Prints a line for each request: <c>GET /hello/lessa 200 3.1 ms  HelloController.GetHello</c>.</summary>
internal sealed class ConsoleLines(GatewayConsole console) : IInvocationSink
{
    public void Begin(Invocation invocation) => console.Out.WriteLine(LineOf(invocation));

    public void Complete(Invocation invocation)
    {
        if (!invocation.IsStreamed)
        {
            console.Out.WriteLine(LineOf(invocation));
        }
    }

    private string LineOf(Invocation invocation)
    {
        var status = invocation.Response.StatusCode;
        var shown = console.HasColor ? $"\e[{ColorOf(status)}m{status}\e[0m" : $"{status}";
        var streamed = invocation.IsStreamed ? ", streamed" : "";
        var route = invocation.Trace.Routing?.Route is { } found ? $"  {found.DisplayName}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{invocation.Request.Method} {PrintableText.Encode(invocation.Request.Target.Path)} {shown} {invocation.Elapsed.TotalMilliseconds:F1} ms{streamed}{route}");
    }

    /// <summary>Returns the color of a status: green, cyan for redirects, yellow for the errors of clients, and red for those of servers.</summary>
    private static int ColorOf(int status) => status switch
    {
        < 300 => 32,
        < 400 => 36,
        < 500 => 33,
        _ => 31,
    };
}

/// <summary>Prints a JSON object in a line for each request, when its response is complete.</summary>
internal sealed class JsonLines(GatewayConsole console) : IInvocationSink
{
    // Control characters are always escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Complete(Invocation invocation)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("time", invocation.Request.Time.UtcDateTime);
            writer.WriteString("method", invocation.Request.Method);
            writer.WriteString("path", invocation.Request.Target.Path);
            writer.WriteNumber("status", invocation.Response.StatusCode);
            writer.WriteNumber("milliseconds", Math.Round(invocation.Elapsed.TotalMilliseconds, 3));
            writer.WriteString("route", invocation.Trace.Routing?.Route?.Template);
            writer.WriteString("action", invocation.Trace.Routing?.Route?.DisplayName);
            writer.WriteBoolean("streamed", invocation.IsStreamed);
            writer.WriteString("requestId", invocation.RequestId.Length == 0 ? null : invocation.RequestId);
            writer.WriteString("error", invocation.Failure?.Message ?? invocation.Rejection);
            writer.WriteEndObject();
        }

        console.Out.WriteLine(Encoding.UTF8.GetString(json.ToArray()));
    }
}
