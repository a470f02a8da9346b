using LambdaEventHandler.Conformance.Actions;
using LambdaEventHandler.Conformance.Exceptions;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>An exception handler in words.</summary>
internal sealed record ExceptionHandlerDescription(ExceptionType Exception, IAction Returns);
