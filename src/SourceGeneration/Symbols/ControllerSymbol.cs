using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a controller from the compiler.</summary>
internal static class ControllerSymbol
{
    /// <summary>Determines whether the class is a controller: public, concrete, named so, and not taken out.</summary>
    public static bool IsController(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsGenericType: false }
        && type.Name.EndsWith(KnownNames.Controller, StringComparison.Ordinal)
        && IsVisible(type)
        && !AttributeSymbols.IsMarked(type, KnownNames.NonController);

    /// <summary>Reads the class, whether or not it would be found as a controller.</summary>
    public static LocatedController Read(INamedTypeSymbol type, Compilation compilation)
    {
        var methods = MethodSymbols.OfController(type);
        var actions = new ActionModel[methods.Count];
        var locations = new SourceLocation?[methods.Count];
        var ownLocation = SourceLocation.Of(type);
        for (var index = 0; index < actions.Length; index++)
        {
            actions[index] = ActionSymbol.Read(methods[index], compilation);
            locations[index] = SourceLocation.Of(methods[index]) ?? ownLocation;
        }

        var model = new ControllerModel(
            TypeNames.ForMessage(type),
            TypeNames.Full(type),
            AttributeSymbols.Find(type, KnownNames.Route) is { } route ? AttributeSymbols.Text(route, 0) : null,
            IsMadeByConstructor(type),
            AttributeSource.OfAll(type),
            AuthorizeSymbols.Find(type),
            new(actions),
            FindBlocker(type, methods, compilation));
        return new(model, ownLocation, new(locations));
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public || current.IsGenericType)
            {
                return false;
            }
        }

        return true;
    }

    private static InterceptionBlocker? FindBlocker(INamedTypeSymbol type, List<IMethodSymbol> methods, Compilation compilation)
    {
        var obstacle = TypeAccess.FindBlocker(type, compilation) ?? AttributeAccess.FindBlocker(type, compilation);
        foreach (var method in methods)
        {
            obstacle ??= AttributeAccess.FindBlocker(method, compilation) ?? FindBlocker(method, compilation);
            foreach (var parameter in method.Parameters)
            {
                obstacle ??= AttributeAccess.FindBlocker(parameter, compilation) ?? QueryObjectSymbols.FindBlocker(parameter, compilation);
            }
        }

        return obstacle;
    }

    private static InterceptionBlocker? FindBlocker(IMethodSymbol method, Compilation compilation)
    {
        var receiver = MethodSymbols.DeclarationOf(method).ContainingType;
        foreach (var overload in receiver.GetMembers(method.Name))
        {
            if (overload.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.OverloadPriority))
            {
                return InterceptionBlocker.Priority($"{TypeNames.ForMessage(receiver)}.{method.Name}");
            }
        }

        var aliased = method.Parameters.Select(static parameter => parameter.Type).Append(receiver).Append(method.ReturnType).FirstOrDefault(type => TypeAccess.AliasOf(type, compilation) is not null);
        return aliased is null ? null : TypeAccess.FindBlocker(aliased, compilation);
    }

    /// <summary>Determines whether the type has a single public constructor, which is parameterless.</summary>
    private static bool IsMadeByConstructor(INamedTypeSymbol type)
    {
        IMethodSymbol? only = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public)
            {
                if (only is not null)
                {
                    return false;
                }

                only = constructor;
            }
        }

        return only is { Parameters.Length: 0 }
            && !type.IsAbstract
            && (AttributeSymbols.IsMarked(only, KnownNames.SetsRequiredMembers) || !HasRequiredMembers(type));
    }

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>Reads a method of a controller from the compiler.</summary>
internal static class ActionSymbol
{
    /// <summary>Reads a method of a controller.</summary>
    public static ActionModel Read(IMethodSymbol method, Compilation compilation) =>
        Read(method, method.Name, $"(({TypeNames.Full(MethodSymbols.DeclarationOf(method).ContainingType)}){{0}}).@{method.Name}", compilation);

    /// <summary>Reads a method or lambda.</summary>
    /// <param name="method">The method.</param>
    /// <param name="name">Its name; empty for a lambda.</param>
    /// <param name="target">The expression that is called, with <c>{0}</c> for the controller or the handler.</param>
    /// <param name="compilation">The project.</param>
    public static ActionModel Read(IMethodSymbol method, string name, string target, Compilation compilation)
    {
        var validated = ValidatedTypes.In(compilation);
        var parameters = new ParameterModel[method.Parameters.Length];
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = ParameterSymbol.Read(method.Parameters[index]);
            parameters[index] = parameter with { ValidatedTypes = validated.Of(parameter, method.Parameters[index].Type) };
        }

        return new ActionModel(
            name,
            target,
            AttributeSymbols.Find(method, KnownNames.Route) is { } route ? AttributeSymbols.Text(route, 0) : null,
            method.IsGenericMethod,
            method.ReturnsVoid && (method.IsAsync || AttributeSymbols.IsMarked(method, KnownNames.AsyncStateMachine)),
            method.ReturnType.IsRefLikeType || TypeAccess.IsUnsafe(method.ReturnType) ? TypeNames.ForMessage(method.ReturnType) : null,
            ReturnOf(method),
            StreamedResultSymbol.ConverterOf(JsonResult.ResultOf(method.ReturnType)),
            RoutesOf(method),
            new(parameters),
            AttributeSource.OfAll(method),
            AuthorizeSymbols.Find(method),
            JsonResult.Of(method, compilation),
            DescriptionOf(method, name, compilation))
        {
            ForeignResult = ResultSymbols.ForeignResult(method),
            TupleResult = ResultSymbols.TupleResult(method),
            ValidatedResult = method.ReturnsVoid ? default : validated.Of(JsonResult.ResultOf(method.ReturnType)),
        };
    }

    private static ActionDescription DescriptionOf(IMethodSymbol method, string name, Compilation compilation)
    {
        var result = method.ReturnsVoid ? "void"
            : ReturnOf(method) == ReturnKind.Value ? TypeNames.Full(method.ReturnType)
            : method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task ? TypeNames.Full(task.TypeArguments[0]) : "void";
        var declaring = method.ContainingType is { } type && TypeAccess.CanName(type, compilation) ? TypeNames.Unbound(type) : null;
        return new(
            name,
            result,
            name.Length == 0 ? null : method.OriginalDefinition.GetDocumentationCommentId(),
            declaring,
            DocumentationSymbols.In(compilation).Of(method));
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

/// <summary>The methods of a controller that could be actions, inherited ones included, as reflection would give them.</summary>
internal static class MethodSymbols
{
    public static List<IMethodSymbol> OfController(INamedTypeSymbol type)
    {
        var methods = new List<IMethodSymbol>();
        for (var current = type; current is not null && !IsLibrary(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IMethodSymbol method && IsCandidate(method) && !IsReplaced(method, methods))
                {
                    methods.Add(method);
                }
            }
        }

        methods.RemoveAll(static method => AttributeSymbols.IsMarked(method, KnownNames.NonAction));
        return methods;
    }

    /// <summary>Returns the method as it was declared first, which the given one may override.</summary>
    public static IMethodSymbol DeclarationOf(IMethodSymbol method)
    {
        var declaration = method;
        while (declaration.OverriddenMethod is { } overridden)
        {
            declaration = overridden;
        }

        return declaration;
    }

    private static bool IsCandidate(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && !OverridesObject(method);

    private static bool OverridesObject(IMethodSymbol method) => IsLibrary(DeclarationOf(method).ContainingType);

    /// <summary>Determines whether a derived class has the method, overridden or declared again.</summary>
    private static bool IsReplaced(IMethodSymbol method, List<IMethodSymbol> derived)
    {
        foreach (var other in derived)
        {
            if (other.Name == method.Name && !HaveSameType(other.ContainingType, method.ContainingType) && HaveSameParameters(other, method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveSameParameters(IMethodSymbol one, IMethodSymbol other)
    {
        if (one.Parameters.Length != other.Parameters.Length)
        {
            return false;
        }

        for (var index = 0; index < one.Parameters.Length; index++)
        {
            if (!HaveSameType(one.Parameters[index].Type, other.Parameters[index].Type)
                || (one.Parameters[index].RefKind == RefKind.None) != (other.Parameters[index].RefKind == RefKind.None))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameType(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsLibrary(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || (type.Name == KnownNames.Controller && type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true });
}
