namespace LambdaEventHandler;

/// <summary>Something that cannot work, said when the app is built and, with compile-time discovery, by the compiler.</summary>
internal sealed class ConventionProblem(string id, string message, ActionShape? action = null, ParameterShape? parameter = null)
{
    /// <summary>The diagnostic's id, <c>LEH001</c> and up.</summary>
    public string Id { get; } = id;

    /// <summary>What is wrong, where, and the cure.</summary>
    public string Message { get; } = message;

    /// <summary>The action it is about; null if it is the controller.</summary>
    public ActionShape? Action { get; } = action;

    /// <summary>The parameter it is about, or null.</summary>
    public ParameterShape? Parameter { get; } = parameter;

    /// <inheritdoc />
    public override string ToString() => Message;
}
