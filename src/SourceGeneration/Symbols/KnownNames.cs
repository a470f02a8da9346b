namespace LambdaEventHandler.SourceGeneration;

/// <summary>The names of the types that the generator asks symbols for.</summary>
internal static class KnownNames
{
    public const string Namespace = "LambdaEventHandler";
    public const string Controller = "Controller";
    public const string NonController = "LambdaEventHandler.NonControllerAttribute";
    public const string NonAction = "LambdaEventHandler.NonActionAttribute";
    public const string Route = "LambdaEventHandler.RouteAttribute";
    public const string AcceptVerbs = "LambdaEventHandler.AcceptVerbsAttribute";
    public const string HttpMethod = "LambdaEventHandler.HttpMethodAttribute";
    public const string AttributeUsage = "System.AttributeUsageAttribute";
    public const string Conditional = "System.Diagnostics.ConditionalAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string AsyncStateMachine = "System.Runtime.CompilerServices.AsyncStateMachineAttribute";
    public const string OverloadPriority = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";
    public const string Builder = "LambdaEventHandler.ResolverBuilder<TResolver>";
}
