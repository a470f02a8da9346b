using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>What happens in the app during one invocation: the route, the values of the parameters, the behaviors with their times, and the log.</summary>
internal sealed class InvocationTrace(TimeProvider time)
{
    private const int LongestLog = 256 * 1024;

    private static readonly AsyncLocal<InvocationTrace?> OfThisInvocation = new();

    private readonly Lock _lock = new();
    private readonly long _started = time.GetTimestamp();
    private readonly List<TracedStep> _steps = [];
    private readonly List<LogLine> _log = [];
    private readonly StringBuilder _line = new();
    private int _depth;
    private int _logLength;

    /// <summary>Gets or sets the trace of the invocation that runs in this asynchronous flow.</summary>
    public static InvocationTrace? Current
    {
        get => OfThisInvocation.Value;
        set => OfThisInvocation.Value = value;
    }

    /// <summary>Gets how the request was routed, or null if it did not reach the app.</summary>
    public TracedRouting? Routing { get; private set; }

    /// <summary>Gets the values that the request has for the parameters of the action, or null if the action was not reached.</summary>
    public IReadOnlyList<TracedParameter>? Parameters { get; private set; }

    public IReadOnlyList<TracedStep> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    /// <summary>Gets the lines of the log. A line that a logging provider wrote to the console is there once.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_lock)
            {
                var rest = new LogLine(_line.ToString(), Message: "", IsEntry: false);
                var entries = _log.Where(line => line.IsEntry).Select(line => line.Message).Where(message => message.Length > 0).ToList();
                return [.. _log.Append(rest).Where(line => line.Text.Length > 0).Where(line => line.IsEntry || !entries.Exists(entry => line.Text.Contains(entry, StringComparison.Ordinal))).Select(line => line.Text)];
            }
        }
    }

    /// <summary>Adds text that was written to the console or to Lambda's log: lines, or a part of one.</summary>
    public void AddOutput(string text)
    {
        lock (_lock)
        {
            _line.Append(text);
            if (text.Contains('\n', StringComparison.Ordinal))
            {
                var lines = _line.ToString().Split('\n');
                foreach (var line in lines[..^1])
                {
                    Add(new(line.TrimEnd('\r'), Message: "", IsEntry: false));
                }

                _line.Clear().Append(lines[^1]);
            }
        }
    }

    /// <summary>Adds an entry of a logger of the app.</summary>
    public void AddEntry(string text, string message)
    {
        lock (_lock)
        {
            Add(new(text, message.Split('\n')[0].TrimEnd('\r'), IsEntry: true));
        }
    }

    public void Enter(Request request, ObservedStep step)
    {
        lock (_lock)
        {
            Routing ??= TracedRouting.Of(request);
            if (step.IsAction && request.Route is { } route)
            {
                Parameters ??= TracedParameter.AllOf(route, request);
            }

            _steps.Add(new(step, _depth++, time.GetElapsedTime(_started)));
        }
    }

    public void Leave(ObservedStep step, int? status, Exception? exception)
    {
        lock (_lock)
        {
            if (_steps.FindLast(entered => entered.Step == step && entered.End is null) is { } found)
            {
                found.End = time.GetElapsedTime(_started);
                found.Status = status;
                found.Exception = exception;
                _depth = found.Depth;
            }
        }
    }

    private void Add(LogLine line)
    {
        if (line.Text.Length > 0 && (_logLength += line.Text.Length) < LongestLog)
        {
            _log.Add(line);
        }
    }

    private sealed record LogLine(string Text, string Message, bool IsEntry);
}

/// <summary>A behavior or an action that the request entered.</summary>
internal sealed class TracedStep(ObservedStep step, int depth, TimeSpan start)
{
    public ObservedStep Step => step;

    public int Depth => depth;

    public TimeSpan Start => start;

    public TimeSpan? End { get; set; }

    public int? Status { get; set; }

    public Exception? Exception { get; set; }
}

/// <summary>How a request was routed.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path that was matched.</param>
/// <param name="PathBase">What was removed from the path before.</param>
/// <param name="Route">The route, or null.</param>
/// <param name="Values">The values of the route's parameters.</param>
/// <param name="OfPath">The routes of the path for all methods.</param>
/// <param name="All">The routes of the app.</param>
internal sealed record TracedRouting(
    string Method, string Path, string PathBase, Route? Route, IReadOnlyList<KeyValuePair<string, string>> Values, IReadOnlyList<RouteMatch> OfPath, IReadOnlyList<Route> All)
{
    public static TracedRouting Of(Request request) =>
        new(request.Method, request.Path, request.PathBase, request.Route, [.. request.RouteValues], request.FindRoutesForPath(), request.GetAllRoutes());
}

/// <summary>A parameter of an action, with the text that the request has for it.</summary>
/// <param name="Name">The name that clients use.</param>
/// <param name="In">Where the value comes from.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="IsRequired">Whether a request without the value is invalid.</param>
/// <param name="Text">The text in the request, or null if it is missing or not text of the request.</param>
internal sealed record TracedParameter(string Name, string In, string Type, bool IsRequired, string? Text)
{
    public static IReadOnlyList<TracedParameter> AllOf(Route route, Request request) =>
    [
        .. route.Action.Parameters
            .SelectMany(parameter => parameter.Members is [] ? [parameter] : parameter.Members)
            .Select(parameter => new TracedParameter(parameter.WireName, parameter.In, TypeNames.Of(parameter.Type), parameter.IsRequired, TextOf(parameter, request))),
    ];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An invalid event fails where the app reads it, and not here.")]
    private static string? TextOf(ParameterDescriptor parameter, Request request)
    {
        try
        {
            return parameter.In switch
            {
                "path" => request.RouteValues[parameter.WireName],
                "query" => Join(request.Query.GetValues(parameter.WireName)),
                "header" => Join(request.Headers.GetValues(parameter.WireName)),
                "cookie" => request.Cookies[parameter.WireName],
                "body" => request.BodyBytes is { } body ? string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes, {request.Headers["Content-Type"] ?? "without a content type"}") : null,
                _ => null,
            };
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string? Join(IReadOnlyList<string> values) => values is [] ? null : string.Join(", ", values);
}

/// <summary>Writes types as in C#: <c>int?</c>, <c>List&lt;string&gt;</c>.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        return type.IsArray ? $"{Of(type.GetElementType()!)}[]"
            : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.Name;
    }
}

/// <summary>Writes what the app does to the trace of the current invocation.</summary>
internal sealed class InvocationObserver : PipelineObserver
{
    public override void OnEntering(Request request, ObservedStep step) => InvocationTrace.Current?.Enter(request, step);

    public override void OnCompleted(Request request, ObservedStep step, Response? response, Exception? exception) =>
        InvocationTrace.Current?.Leave(step, response?.StatusCode, exception);
}
