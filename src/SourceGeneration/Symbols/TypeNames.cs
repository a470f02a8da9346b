using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The names of types: for code with all namespaces, for messages as reflection writes them.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat ForMessages = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    // A tuple by its names would be a pattern where a type is asked for.
    private static readonly SymbolDisplayFormat ForCode =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    // A dynamic argument would leave the choice of the overload to the time of the call.
    public static string Full(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Dynamic ? "object" : type.ToDisplayString(ForCode);

    /// <summary>Returns the name of a type for <c>typeof</c>, whose arguments do not matter.</summary>
    public static string Unbound(INamedTypeSymbol type) => Full(type.IsGenericType ? type.ConstructUnboundGenericType() : type);

    public static string ForMessage(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Dynamic => "object",
        TypeKind.FunctionPointer => "delegate*",
        TypeKind.Array when type is IArrayTypeSymbol { IsSZArray: true, ElementType.TypeKind: TypeKind.FunctionPointer } => "delegate*[]",
        _ => type.ToDisplayString(ForMessages),
    };

    public static string ForMessage(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None ? ForMessage(parameter.Type) : "ref " + ForMessage(parameter.Type);
}

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
    public const string Resolver = "LambdaEventHandler.Resolver";
    public const string Builder = "LambdaEventHandler.ResolverBuilder";
    public const string RouteGroup = "LambdaEventHandler.RouteGroup";
    public const string RouteBuilder = "LambdaEventHandler.IRouteBuilder";
    public const string RouteBuilderExtensions = "LambdaEventHandler.RouteBuilderExtensions";
    public const string TypedBuilder = "LambdaEventHandler.ResolverBuilder<TResolver>";
}
