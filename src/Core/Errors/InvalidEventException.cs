namespace LambdaEventHandler;

/// <summary>The event is none that the resolver can answer; the message says what is missing and which resolver fits.</summary>
/// <param name="message">What is wrong with the event.</param>
/// <param name="innerException">The error of the JSON reader, if the event is no JSON.</param>
public sealed class InvalidEventException(string message, Exception? innerException = null) : Exception(message, innerException);
