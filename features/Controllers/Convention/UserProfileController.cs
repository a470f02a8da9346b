namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class UserProfileController
{
    public Called PutUserProfile(Guid userId, Profile profile) => new("PutUserProfile(Guid userId, Profile profile)", new { userId, profile });
}
