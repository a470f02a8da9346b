namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class HelloNameController
{
    public Called GetHello(string name) => new("GetHello(string name)", new { name });
}
