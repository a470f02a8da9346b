namespace LambdaEventHandler.Browser;

/// <summary>A request as it came from the browser, and what the answer to it was.</summary>
internal sealed record Exchange(string Request, int Status, string? Origin, string? AcceptEncoding, string? ContentEncoding, string? Cookie);
