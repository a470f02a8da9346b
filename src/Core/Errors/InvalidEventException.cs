namespace LambdaEventHandler;

/// <summary>
/// The event is not one that the resolver can answer; the message names what is missing or invalid, and the resolver that fits. It always fails the invocation:
/// no exception handler sees it, even if the event is found to be invalid only when an action reads a field.
/// </summary>
/// <param name="message">What is wrong with the event.</param>
/// <param name="innerException">The error of the JSON reader, if the event is not JSON.</param>
public sealed class InvalidEventException(string message, Exception? innerException = null) : Exception(message, innerException);
