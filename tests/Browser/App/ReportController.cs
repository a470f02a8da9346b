namespace LambdaEventHandler.Browser;

public sealed class ReportController
{
    public static string Text { get; } = string.Concat(Enumerable.Range(1, 2000).Select(line => $"line {line}: café ☕\n"));

    [Compress]
    public string GetReport() => Text;
}
