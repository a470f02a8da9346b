namespace LambdaEventHandler;

/// <summary>
/// The exception that is thrown when the resolver can't handle an event. The message names what is missing or invalid, and the resolver that fits. The exception
/// always fails the invocation: no exception handler is called, even if the event is found to be invalid only when an action reads a field.
/// </summary>
/// <param name="message">The message, which describes why the event is invalid.</param>
/// <param name="innerException">The exception of the JSON reader, if the event is not JSON.</param>
public sealed class InvalidEventException(string message, Exception? innerException = null) : Exception(message, innerException);
