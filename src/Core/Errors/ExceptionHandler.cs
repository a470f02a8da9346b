namespace LambdaEventHandler;

/// <summary>Answers a request whose action threw.</summary>
internal delegate ValueTask<Response> ExceptionHandler(Exception exception, Request request);
