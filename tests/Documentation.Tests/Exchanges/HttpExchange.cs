namespace LambdaEventHandler.Documentation;

/// <summary>A request and its answer, as a page shows them.</summary>
internal sealed record HttpExchange(HttpText Request, HttpText Response);
