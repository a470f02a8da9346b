using System.Reflection;
using Xunit.Sdk;

namespace LambdaEventHandler.Testing;

/// <summary>Runs a theory for every <see cref="EventSource"/>, which is the first argument of the test.</summary>
/// <remarks>The attribute can be repeated, to run the theory for every source with several sets of arguments.</remarks>
/// <param name="arguments">The arguments that follow the source.</param>
/// <example><code>
/// [Theory]
/// [EveryEventSource("/hello/lessa", 200)]
/// [EveryEventSource("/nowhere", 404)]
/// public async Task A_path_has_a_status(EventSource source, string path, int status)
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryEventSourceAttribute(params object?[] arguments) : DataAttribute
{
    /// <summary>Returns a set of arguments for each source.</summary>
    /// <param name="testMethod">The test.</param>
    /// <returns>The arguments: the source, followed by the arguments of the attribute.</returns>
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) => EventSources.All.Select(source => (object?[])[.. source, .. arguments]);
}
