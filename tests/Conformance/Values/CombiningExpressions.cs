using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Expressions that make one value of others.</summary>
internal static class CombiningExpressions
{
    public static Value Concat(JsonElement argument)
    {
        var parts = Argument.Values(argument);
        return invocation => string.Concat(parts.Select(part => ValueText.Of(part(invocation))));
    }

    public static Value Default(JsonElement argument)
    {
        var candidates = Argument.Values(argument);
        return invocation => candidates.Select(candidate => candidate(invocation)).FirstOrDefault(value => value is not null);
    }

    public static Value Int(JsonElement argument)
    {
        var text = ValueReader.Read(argument);
        return invocation => int.Parse(ValueText.Of(text(invocation)), CultureInfo.InvariantCulture);
    }
}
