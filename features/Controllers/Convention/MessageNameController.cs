namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class MessageNameController
{
    public Called Get(string message, string name) => new("Get(string message, string name)", new { message, name });
}
