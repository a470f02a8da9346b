using LambdaEventHandler.Cors;

namespace LambdaEventHandler.Features.Controllers;

public sealed class InternalDocumentsController : Controller
{
    [HttpAny("/internal-documents")]
    [DisableCors]
    public string Any() => $"{Request.Method} of any";
}
