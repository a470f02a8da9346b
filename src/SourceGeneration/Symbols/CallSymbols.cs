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

    public static LocatedCall? Read(GeneratorSyntaxContext context, CancellationToken cancellation) => Read((InvocationExpressionSyntax)context.Node, context.SemanticModel, cancellation);

    /// <summary>Reads a call that is a candidate; null if it adds nothing that the generator compiles.</summary>
    public static LocatedCall? Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (DependsOnOtherGenerator(call, model, cancellation))
        {
            return new(SourceLocation.Of(NameOf(call)!.GetLocation()), null, null, InterceptionBlocker.OtherGenerator);
        }

        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || ReceiverOf(method) is not { } receiver
            || method.Parameters.Length is not (1 or 2)
            || method.Parameters[method.Parameters.Length - 1].Type.SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var takesAssembly = method.Parameters.Length == 2;
        if (takesAssembly && !PassesOwnAssembly(call, model, cancellation))
        {
            return null;
        }

        var location = SourceLocation.Of(NameOf(call)!.GetLocation());
        if (PrefixOf(call, takesAssembly ? 1 : 0, model, cancellation) is not { } prefix)
        {
            return new(location, null, null, InterceptionBlocker.Prefix);
        }

        if (WithGroup(prefix, receiver, call, model, cancellation) is not { } whole)
        {
            return new(location, null, null, InterceptionBlocker.Group);
        }

        return method.TypeArguments.Length == 0
            ? Read(location, call, whole, receiver, takesAssembly, null, model, cancellation)
            : ReadSingle(location, call, whole, receiver, method.TypeArguments[0], model, cancellation);
    }

    private static LocatedCall? ReadSingle(
        SourceLocation location, InvocationExpressionSyntax call, string prefix, CallReceiver receiver, ITypeSymbol controller, SemanticModel model, CancellationToken cancellation) => controller switch
        {
            { TypeKind: TypeKind.Error } => null,
            INamedTypeSymbol type => Read(location, call, prefix, receiver, false, ControllerSymbol.Read(type, model.Compilation), model, cancellation),
            _ => new(location, null, null, InterceptionBlocker.TypeParameter),
        };

    private static LocatedCall? Read(
        SourceLocation location, InvocationExpressionSyntax call, string prefix, CallReceiver receiver, bool takesAssembly, LocatedController? controller, SemanticModel model, CancellationToken cancellation) =>
        model.GetInterceptableLocation(call, cancellation) is { } place
            ? new(location, new CallSite(prefix, place.GetInterceptsLocationAttributeSyntax(), receiver, takesAssembly, controller?.Model), controller, null) { App = new AppSymbols(model, cancellation).Of(call) }
            : null;

    /// <summary>Returns the prefix of a call, behind those of the groups that it is made on; null where they are not known.</summary>
    private static string? WithGroup(string prefix, CallReceiver receiver, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (receiver is CallReceiver.TypedBuilder or CallReceiver.Builder)
        {
            return prefix;
        }

        return new GroupSymbols(model, cancellation).PrefixOf(call) is { } group ? RouteTemplate.Join(group, prefix) : null;
    }

    /// <summary>Determines whether the method is one of the library's builders.</summary>
    public static bool IsOfLibrary(IMethodSymbol method) => ReceiverOf(method) is not null;

    private static CallReceiver? ReceiverOf(IMethodSymbol method) => method.ContainingType?.OriginalDefinition.ToDisplayString() switch
    {
        KnownNames.TypedBuilder => CallReceiver.TypedBuilder,
        KnownNames.Builder => CallReceiver.Builder,
        KnownNames.RouteGroup => CallReceiver.Group,
        KnownNames.RouteBuilder => CallReceiver.Routes,
        _ => null,
    };

    /// <summary>Determines whether the call is made on something whose type is not known yet, as that of a method whose argument another generator adds to the project.</summary>
    public static bool DependsOnOtherGenerator(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.Expression is MemberAccessExpressionSyntax access && model.GetTypeInfo(access.Expression, cancellation).Type is IErrorTypeSymbol;

    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static string? PrefixOf(InvocationExpressionSyntax call, int position, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.Count > position
            ? model.GetConstantValue(call.ArgumentList.Arguments[position].Expression, cancellation).Value as string
            : string.Empty;

    /// <summary>Determines whether the first argument is the assembly that is being compiled: <c>typeof(X).Assembly</c> of a type of the project, or <c>Assembly.GetExecutingAssembly()</c>.</summary>
    private static bool PassesOwnAssembly(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments[0] is { NameColon: null, Expression: var assembly } && IsOwnAssembly(assembly, model, cancellation);

    private static bool IsOwnAssembly(ExpressionSyntax assembly, SemanticModel model, CancellationToken cancellation) => assembly switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Assembly", Expression: TypeOfExpressionSyntax type } =>
            SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(type.Type, cancellation).Type?.ContainingAssembly, model.Compilation.Assembly),
        InvocationExpressionSyntax => model.GetSymbolInfo(assembly, cancellation).Symbol is IMethodSymbol { Name: "GetExecutingAssembly" } method
            && method.ContainingType.ToDisplayString() == "System.Reflection.Assembly",
        _ => false,
    };
}
