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

    public static LocatedController Read(INamedTypeSymbol type)
    {
        var methods = MethodSymbols.OfController(type);
        var actions = new ActionModel[methods.Count];
        var locations = new SourceLocation[methods.Count];
        var ownLocation = SourceLocation.Of(type);
        for (var index = 0; index < actions.Length; index++)
        {
            actions[index] = ActionSymbol.Read(methods[index]);
            locations[index] = SourceLocation.Of(methods[index]) ?? ownLocation!;
        }

        var model = new ControllerModel(
            type.Name,
            TypeNames.Full(type),
            AttributeSymbols.Find(type, KnownNames.Route) is { } route ? AttributeSymbols.Text(route, 0) : null,
            IsMadeByConstructor(type),
            AttributeSource.OfAll(type),
            new(actions));
        return new(model, ownLocation, new(locations));
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
            if (current.DeclaredAccessibility != Accessibility.Public || current.IsGenericType)
                return false;
        return true;
    }

    /// <summary>Whether there is one public constructor and it asks for nothing.</summary>
    private static bool IsMadeByConstructor(INamedTypeSymbol type)
    {
        var constructors = 0;
        var parameters = 0;
        foreach (var constructor in type.InstanceConstructors)
            if (constructor.DeclaredAccessibility == Accessibility.Public)
            {
                constructors++;
                parameters += constructor.Parameters.Length;
            }
        return constructors == 1 && parameters == 0 && !HasRequiredMembers(type);
    }

    private static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
            if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                return true;
        return false;
    }
}
