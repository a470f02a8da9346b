using LambdaEventHandler;

namespace Discovery;

[Route("/partial")]
public partial class PartialController
{
    public string GetOne() => Two("one");
}
