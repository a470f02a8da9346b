using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a method of a controller from the compiler.</summary>
internal static class ActionSymbol
{
    public static ActionModel Read(IMethodSymbol method, Compilation compilation)
    {
        var parameters = new ParameterModel[method.Parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            parameters[index] = ParameterSymbol.Read(method.Parameters[index]);
        }

        return new ActionModel(
            method.Name,
            TypeNames.Full(MethodSymbols.DeclarationOf(method).ContainingType),
            AttributeSymbols.Find(method, KnownNames.Route) is { } route ? AttributeSymbols.Text(route, 0) : null,
            method.IsGenericMethod,
            method.ReturnsVoid && (method.IsAsync || AttributeSymbols.IsMarked(method, KnownNames.AsyncStateMachine)),
            method.ReturnType.IsRefLikeType || Reach.IsUnsafe(method.ReturnType) ? TypeNames.ForMessage(method.ReturnType) : null,
            ReturnOf(method),
            RoutesOf(method),
            new(parameters),
            AttributeSource.OfAll(method),
            JsonResult.Of(method, compilation));
    }

    private static EquatableArray<RouteModel> RoutesOf(IMethodSymbol method)
    {
        var routes = new List<RouteModel>();
        foreach (var attribute in AttributeSymbols.All(method))
        {
            if (attribute.AttributeClass?.BaseType?.ToDisplayString() == KnownNames.HttpMethod)
            {
                routes.Add(RouteOf(attribute));
            }
        }

        return new([.. routes]);
    }

    private static RouteModel RouteOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        if (attribute.AttributeClass.ToDisplayString() != KnownNames.AcceptVerbs)
        {
            return new(new([Verb(name)]), AttributeSymbols.Text(attribute, 0));
        }

        var methods = new List<string>();
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                foreach (var method in argument.Values)
                {
                    methods.Add(method.Value as string ?? string.Empty);
                }
            }
        }

        return new(new([.. methods]), AttributeSymbols.Text(attribute, "Route"));
    }

    /// <summary>HttpGetAttribute is GET.</summary>
    private static string Verb(string attribute) =>
        attribute.Substring("Http".Length, attribute.Length - "Http".Length - "Attribute".Length).ToUpperInvariant();

    private static ReturnKind ReturnOf(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
        {
            return ReturnKind.Void;
        }

        var isAwaitable = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } type
            && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
        return isAwaitable ? ReturnKind.Awaitable : ReturnKind.Value;
    }
}
