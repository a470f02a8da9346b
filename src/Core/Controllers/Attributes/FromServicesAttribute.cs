namespace LambdaEventHandler;

/// <summary>Binds a parameter to a service of the request's scope.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
