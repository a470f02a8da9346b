namespace LambdaEventHandler.Browser;

/// <summary>What script saw of an answer; of one that the browser keeps from it, only the name of the error that <c>fetch</c> threw.</summary>
public sealed record SeenAnswer(int Status, IReadOnlyDictionary<string, string>? Headers, string? Body, string? Refusal)
{
    public static SeenAnswer Refused { get; } = new(0, null, null, "TypeError");

    /// <summary>A header; null where script sees none.</summary>
    public string? this[string name] => Headers?.GetValueOrDefault(name.ToLowerInvariant());
}
