namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class LostMemberController
{
    [HttpGet("/lost-members/{id?}")]
    public string GetLostMember(int id) => $"member {id}";
}
