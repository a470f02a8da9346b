namespace LambdaEventHandler;

/// <summary>Excludes a parameter, a property, or every value of a type from validation, with everything in it.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ValidateNeverAttribute : Attribute;
