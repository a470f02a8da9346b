namespace LambdaEventHandler;

/// <summary>What routes a request: its method in upper case and its path without the stage.</summary>
internal readonly record struct RequestLine(string Method, RequestPath Path)
{
    public static string UpperCase(string method) => method switch
    {
        "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" => method,
        _ => method.ToUpperInvariant(),
    };
}
