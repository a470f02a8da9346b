namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class IdleController
{
    public string Fetch() => "no verb of the convention";
}

public sealed class LostMemberController
{
    [HttpGet("/lost-members/{id?}")]
    public string GetLostMember(int id) => $"member {id}";
}

public sealed class LostPathController
{
    [HttpGet("/lost")]
    public string GetLost([FromRoute] int id) => $"{id}";
}

public sealed class OddTypeController
{
    public string GetOdd(Action callback) => $"{callback}";
}

public sealed class TwinController
{
    public string GetTwin() => "one";

    public Task<string> GetTwinAsync() => Task.FromResult("the other");
}

public sealed class TwoBodiesController
{
    public string PostBodies(Person first, Person second) => first.Name + second.Name;
}
