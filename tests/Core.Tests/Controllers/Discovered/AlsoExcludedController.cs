namespace LambdaEventHandler.Discovered;

public sealed class AlsoExcludedController : ExcludedController;
