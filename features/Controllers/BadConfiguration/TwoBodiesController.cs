namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class TwoBodiesController
{
    public string PostBodies(Person first, Person second) => first.Name + second.Name;
}
