namespace LambdaEventHandler.Gateway;

/// <summary>A named stage may begin the path, as at an <c>execute-api</c> address, or not, as behind a custom domain.</summary>
internal static class StagePath
{
    public static string Without(string path, string? stage) =>
        stage is null || !BeginsWith(path, stage) ? path : path.Length == stage.Length + 1 ? "/" : path[(stage.Length + 1)..];

    public static string With(string path, string stage) => BeginsWith(path, stage) ? path : $"/{stage}{path}";

    private static bool BeginsWith(string path, string stage) =>
        path.StartsWith('/')
        && path.AsSpan(1).StartsWith(stage, StringComparison.Ordinal)
        && (path.Length == stage.Length + 1 || path[stage.Length + 1] == '/');
}
