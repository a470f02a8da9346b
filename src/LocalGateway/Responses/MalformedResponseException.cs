namespace LambdaEventHandler.Gateway;

/// <summary>The service cannot read the function's response; the message says which part.</summary>
internal sealed class MalformedResponseException(string message) : Exception(message);
