using LambdaEventHandler.Features.Support;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>The client of a scenario.</summary>
public sealed class RequestDriver(ResolverDriver resolver)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public void SendHeader(string name, string value) => _headers.Add(new(name, value));

    public Task SendAsync(HttpCall call) => resolver.ArriveAsync(call with { Headers = [.. _headers, .. call.Headers] });
}
