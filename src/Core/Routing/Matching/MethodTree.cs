namespace LambdaEventHandler;

/// <summary>The routes of one method.</summary>
internal sealed class MethodTree(string method)
{
    public string Method { get; } = method;

    public RouteNode Root { get; } = new();
}
