using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads the calls of AddControllers, for the calling assembly, and of AddController.</summary>
internal static class CallSymbols
{
    private const string All = "AddControllers";
    private const string One = "AddController";

    public static bool IsCandidate(SyntaxNode node) => node is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText is All or One;

    public static LocatedCall? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || ReceiverOf(method) is not { } receiver
            || method.Parameters.Length != 1
            || method.Parameters[0].Type.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var location = SourceLocation.Of(NameOf(call)!.GetLocation());
        if (PrefixOf(call, context.SemanticModel, cancellation) is not { } prefix)
        {
            return new(location, null, null, InterceptionBlocker.Prefix);
        }

        if (WithGroup(prefix, receiver, call, context.SemanticModel, cancellation) is not { } whole)
        {
            return new(location, null, null, InterceptionBlocker.Group);
        }

        if (method.TypeArguments.Length == 0)
        {
            return Read(location, call, whole, receiver, null, context.SemanticModel, cancellation);
        }

        if (method.TypeArguments[0].TypeKind == TypeKind.Error)
        {
            return null;
        }

        return method.TypeArguments[0] is INamedTypeSymbol type
            ? Read(location, call, whole, receiver, ControllerSymbol.Read(type, context.SemanticModel.Compilation), context.SemanticModel, cancellation)
            : new(location, null, null, InterceptionBlocker.TypeParameter);
    }

    private static LocatedCall? Read(
        SourceLocation location, InvocationExpressionSyntax call, string prefix, CallReceiver receiver, LocatedController? controller, SemanticModel model, CancellationToken cancellation) =>
        model.GetInterceptableLocation(call, cancellation) is { } place
            ? new(location, new CallSite(prefix, place.GetInterceptsLocationAttributeSyntax(), receiver, controller?.Model), controller, null)
            : null;

    /// <summary>The prefix of a call, behind those of the groups that it is made on; null where they are not known.</summary>
    private static string? WithGroup(string prefix, CallReceiver receiver, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (receiver is CallReceiver.TypedBuilder or CallReceiver.Builder)
        {
            return prefix;
        }

        return new GroupSymbols(model, cancellation).PrefixOf(call) is { } group ? RouteTemplate.Join(group, prefix) : null;
    }

    private static CallReceiver? ReceiverOf(IMethodSymbol method) => method.ContainingType?.OriginalDefinition.ToDisplayString() switch
    {
        KnownNames.TypedBuilder => CallReceiver.TypedBuilder,
        KnownNames.Builder => CallReceiver.Builder,
        KnownNames.RouteGroup => CallReceiver.Group,
        KnownNames.RouteBuilder => CallReceiver.Routes,
        _ => null,
    };

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static string? PrefixOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.Count == 1
            ? model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value as string
            : string.Empty;
}
