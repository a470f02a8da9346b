namespace LambdaEventHandler.Conformance.Cases;

/// <summary>What a case says about the invocation.</summary>
internal sealed record ContextDescription(string? FunctionName = null, string? AwsRequestId = null);
