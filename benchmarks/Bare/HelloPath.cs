namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>/hello/{name}, by hand.</summary>
internal static class HelloPath
{
    private const string Prefix = "/hello/";

    public static bool TryReadName(string path, out string name)
    {
        name = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : "";
        return name.Length > 0 && !name.Contains('/', StringComparison.Ordinal);
    }
}
