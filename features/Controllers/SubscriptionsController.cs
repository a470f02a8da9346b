namespace LambdaEventHandler.Features.Controllers;

public sealed class SubscriptionsController
{
    public object GetSubscriptions(string subscription) => new { SubscriptionId = subscription };
}
