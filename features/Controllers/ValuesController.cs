namespace LambdaEventHandler.Features.Controllers;

[Route("/values")]
public sealed class ValuesController
{
    public string GetText() => """{"not": "parsed"}""";

    public int GetNumber() => 42;

    public bool GetFlag() => true;

    public object? GetNothing() => null;

    public IReadOnlyList<int> GetList() => [1, 2, 3];

    public object GetObject() => new { FirstName = "lessa" };
}
