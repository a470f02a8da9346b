using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds the calls of AddControllers for the calling assembly whose prefix is known when the project is compiled.</summary>
internal static class CallSites
{
    public const string Method = "AddControllers";

    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Method } };

    public static CallSite? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || method.ContainingType.OriginalDefinition.ToDisplayString() != KnownNames.Builder
            || method.ContainingType.TypeArguments[0].TypeKind != TypeKind.Class
            || PrefixOf(method, call, context.SemanticModel, cancellation) is not { } prefix
            || context.SemanticModel.GetInterceptableLocation(call, cancellation) is not { } location)
            return null;
        return new CallSite(TypeNames.Full(method.ContainingType), prefix, location.GetInterceptsLocationAttributeSyntax());
    }

    private static string? PrefixOf(IMethodSymbol method, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (method.Parameters.Length != 1 || method.Parameters[0].Type.SpecialType != SpecialType.System_String)
            return null;
        return call.ArgumentList.Arguments.Count == 1
            ? model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value as string
            : string.Empty;
    }
}
