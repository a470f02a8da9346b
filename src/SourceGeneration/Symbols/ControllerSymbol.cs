using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a controller from the compiler.</summary>
internal static class ControllerSymbol
{
    /// <summary>Whether the class is a controller: public, concrete, named so, and not taken out.</summary>
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
            new(actions),
            ObstacleTo(type, methods, compilation));
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

    private static Obstacle? ObstacleTo(INamedTypeSymbol type, List<IMethodSymbol> methods, Compilation compilation)
    {
        var obstacle = Reach.ObstacleTo(type, compilation) ?? AttributeReach.Beyond(type, compilation);
        foreach (var method in methods)
        {
            obstacle ??= AttributeReach.Beyond(method, compilation) ?? ObstacleTo(method, compilation);
        }

        return obstacle;
    }

    private static Obstacle? ObstacleTo(IMethodSymbol method, Compilation compilation)
    {
        var receiver = MethodSymbols.DeclarationOf(method).ContainingType;
        foreach (var overload in receiver.GetMembers(method.Name))
        {
            if (overload.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.OverloadPriority))
            {
                return Obstacle.Priority($"{TypeNames.ForMessage(receiver)}.{method.Name}");
            }
        }

        var aliased = method.Parameters.Select(static parameter => parameter.Type).Append(receiver).FirstOrDefault(type => Reach.AliasOf(type, compilation) is not null);
        return aliased is null ? null : Reach.ObstacleTo(aliased, compilation);
    }

    /// <summary>Whether there is one public constructor and it asks for nothing.</summary>
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
