namespace LambdaEventHandler;

/// <summary>An endpoint that a package adds for itself, such as a document. It is a route like others, so that requests for other paths pay nothing for it.</summary>
internal sealed class PackageEndpoint(string path, string name, Func<Request, Response> respond) : IActionSource, IActionDescriber
{
    public void AddActions(CompactList<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems) =>
        actions.Add(new ActionDefinition(["GET", "HEAD"], path, name, [], request => new(respond(request)), this, index: 0) { IsOfPackage = true });

    public ActionDescriptor Describe(int index) => new(controllerType: null, methodName: "", [], typeof(Response), new(actionId: null, assembly: null, compiled: null));
}
