using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads the calls of Map, MapGet and the others, and the lambda or method that they pass.</summary>
internal static class HandlerSymbols
{
    private const string Map = "Map";

    private static readonly Dictionary<string, string> Methods = new Dictionary<string, string>
    {
        ["MapGet"] = "GET",
        ["MapPost"] = "POST",
        ["MapPut"] = "PUT",
        ["MapPatch"] = "PATCH",
        ["MapDelete"] = "DELETE",
        ["MapHead"] = "HEAD",
        ["MapOptions"] = "OPTIONS",
        ["MapAny"] = "ANY",
    };

    public static bool IsCandidate(SyntaxNode node) =>
        node is InvocationExpressionSyntax call && CallSymbols.NameOf(call)?.Identifier.ValueText is { } name && (name == Map || Methods.ContainsKey(name));

    public static LocatedHandler? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (CallSymbols.DependsOnOtherGenerator(call, context.SemanticModel, cancellation))
        {
            return new(SourceLocation.Of(CallSymbols.NameOf(call)!.GetLocation()), null, InterceptionBlocker.OtherGenerator);
        }

        if (context.SemanticModel.GetOperation(call, cancellation) is not IInvocationOperation operation
            || operation.TargetMethod.ContainingType?.ToDisplayString() != KnownNames.RouteBuilderExtensions)
        {
            return null;
        }

        var location = SourceLocation.Of(CallSymbols.NameOf(call)!.GetLocation());
        var reading = new HandlerReading(call, operation, context.SemanticModel, cancellation);
        var model = reading.Read();
        return model is null && reading.Blocker is null ? null : new(location, model, reading.Blocker) { App = new AppSymbols(context.SemanticModel, cancellation).Of(call) };
    }

    /// <summary>Returns the method that a verb maps; null for <c>Map</c>, which is passed its methods.</summary>
    public static string? MethodOf(string verb) => Methods.TryGetValue(verb, out var method) ? method : null;
}

/// <summary>Reads one call of a Map method.</summary>
internal sealed class HandlerReading(InvocationExpressionSyntax call, IInvocationOperation operation, SemanticModel model, CancellationToken cancellation)
{
    private const int MaxFuncParameters = 16;

    /// <summary>Why the handler cannot be compiled, or null.</summary>
    public InterceptionBlocker? Blocker { get; private set; }

    /// <summary>The lambda or method that is mapped, or null if it is neither.</summary>
    public IMethodSymbol? Target { get; private set; }

    public HandlerModel? Read()
    {
        if (Argument("template") is not { } templateArgument || Argument("handler") is not { } handlerArgument || model.GetInterceptableLocation(call, cancellation) is not { } place)
        {
            return null;
        }

        if (templateArgument.ConstantValue is not { HasValue: true, Value: string template })
        {
            return Block(InterceptionBlocker.Template);
        }

        if (GroupPrefix() is not { } group)
        {
            return Block(InterceptionBlocker.Group);
        }

        if (MethodsOf() is not { } methods)
        {
            return Block(InterceptionBlocker.Methods);
        }

        if (TargetOf(handlerArgument) is not { } method)
        {
            return Block(InterceptionBlocker.Handler);
        }

        Target = method;

        if (method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) || BlockerOf(method) is not { } blocker)
        {
            var whole = group.Length == 0 ? template : RouteTemplate.Join(group, template);
            var takesMethods = HandlerSymbols.MethodOf(operation.TargetMethod.Name) is null;
            return new(place.GetInterceptsLocationAttributeSyntax(), takesMethods, new([.. methods]), whole, DisplayNameOf(method, methods, whole), ActionOf(method, ReceiverOf(handlerArgument)));
        }

        return Block(blocker);
    }

    private HandlerModel? Block(InterceptionBlocker blocker)
    {
        Blocker = blocker;
        return null;
    }

    private IOperation? Argument(string parameter)
    {
        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private string? GroupPrefix()
    {
        var receiver = operation.Arguments.Length > 0 ? operation.Arguments[0].Value : null;
        while (receiver is IConversionOperation { IsImplicit: true } conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver?.Syntax is ExpressionSyntax expression ? new GroupSymbols(model, cancellation).PrefixOf(expression) : null;
    }

    /// <summary>Returns the HTTP methods; null where they are not constants.</summary>
    private string[]? MethodsOf()
    {
        if (HandlerSymbols.MethodOf(operation.TargetMethod.Name) is { } method)
        {
            return [method];
        }

        IEnumerable<ExpressionSyntax>? elements = Argument("methods")?.Syntax switch
        {
            CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax) => collection.Elements.Select(static element => ((ExpressionElementSyntax)element).Expression),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
            _ => null,
        };
        var methods = elements?.Select(element => model.GetConstantValue(element, cancellation).Value).OfType<string>().ToArray();
        return methods?.Length == elements?.Count() ? methods : null;
    }

    /// <summary>Returns the lambda or method that is passed; null for anything else, such as a variable.</summary>
    private static IMethodSymbol? TargetOf(IOperation handler) => ReferenceOf(handler) switch
    {
        IAnonymousFunctionOperation function => function.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    /// <summary>Returns the type of the object whose method is passed; null for a static method or a lambda.</summary>
    private static ITypeSymbol? ReceiverOf(IOperation handler) => ReferenceOf(handler) is IMethodReferenceOperation { Method: { IsStatic: false, ReducedFrom: null }, Instance.Type: { } type } ? type : null;

    /// <summary>Returns the lambda or the reference to a method that is passed; null for anything else.</summary>
    private static IOperation? ReferenceOf(IOperation handler)
    {
        while (handler is IConversionOperation { IsImplicit: true } conversion)
        {
            handler = conversion.Operand;
        }

        return handler is IDelegateCreationOperation { IsImplicit: true } creation ? creation.Target : null;
    }

    private InterceptionBlocker? BlockerOf(IMethodSymbol method)
    {
        var compilation = model.Compilation;
        foreach (var parameter in method.Parameters)
        {
            if ((TypeAccess.FindBlocker(parameter.Type, compilation) ?? AttributeAccess.FindBlocker(parameter, compilation) ?? QueryObjectSymbols.FindBlocker(parameter, compilation)) is { } ofParameter)
            {
                return ofParameter;
            }
        }

        return AttributeAccess.FindBlocker(method, compilation) ?? (method.ReturnsVoid ? null : TypeAccess.FindBlocker(method.ReturnType, compilation));
    }

    private ActionModel ActionOf(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var action = ActionSymbol.Read(method, NameOf(method), TargetExpression(method), model.Compilation);
        return IsUnnamed(method) ? action : action with { ClassAuthorization = AuthorizeSymbols.FindOfClass(method, receiver ?? method.ContainingType) };
    }

    private static bool IsUnnamed(IMethodSymbol method) => method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction;

    private static string NameOf(IMethodSymbol method) => IsUnnamed(method) ? string.Empty : method.Name;

    private static string DisplayNameOf(IMethodSymbol method, string[] methods, string template) =>
        IsUnnamed(method) ? $"Map({string.Join(" ", [.. methods, template])})" : $"{method.ContainingType.MetadataName}.{method.Name}";

    /// <summary>Returns the handler as a delegate of its natural type (C# specification, "Function type").</summary>
    private static string TargetExpression(IMethodSymbol method)
    {
        var types = method.Parameters.Select(static parameter => TypeNames.Full(parameter.Type)).ToList();
        var result = method.ReturnsVoid ? "void" : TypeNames.Full(method.ReturnType);
        if (method.Parameters.Length > MaxFuncParameters || method.Parameters.Any(static parameter => parameter.HasExplicitDefaultValue || parameter.IsParams))
        {
            // Such a type has no name; a lambda with the same signature has the same type.
            var parameters = method.Parameters.Select(static (parameter, index) =>
                $"{(parameter.IsParams ? "params " : string.Empty)}{TypeNames.Full(parameter.Type)} a{index}{(ConstantSource.OfSignature(parameter) is { } value ? $" = {value}" : string.Empty)}");
            return $"__LambdaEventHandlerDelegates.As({{0}}, {result} ({string.Join(", ", parameters)}) => throw null!)";
        }

        if (!method.ReturnsVoid)
        {
            types.Add(result);
        }

        var name = method.ReturnsVoid ? "global::System.Action" : "global::System.Func";
        return types.Count == 0 ? $"(({name}){{0}})" : $"(({name}<{string.Join(", ", types)}>){{0}})";
    }
}
