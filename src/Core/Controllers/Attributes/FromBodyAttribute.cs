namespace LambdaEventHandler;

/// <summary>Binds a parameter to the request's JSON body, whatever its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromBodyAttribute : Attribute;
