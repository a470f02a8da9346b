using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads a parameter of an action from the compiler.</summary>
internal static class ParameterSymbol
{
    public static ParameterModel Read(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var element = CollectionSymbols.SimpleElementOf(type);
        var value = SimpleSymbols.UnderNullable(element ?? type);
        var (source, name) = SourceOf(parameter);
        return new ParameterModel(
            parameter.Name,
            TypeNames.ForMessage(parameter),
            parameter.RefKind == RefKind.None ? KindSymbols.Of(type) : ParameterKind.ByReference,
            TypeNames.Full(type),
            TypeNames.Full(value),
            SimpleSymbols.FormOf(value),
            element is null ? CollectionShape.None : CollectionSymbols.ShapeOf(type),
            type.IsValueType ? SimpleSymbols.IsNullable(type) : parameter.OriginalDefinition.NullableAnnotation == NullableAnnotation.Annotated,
            SimpleSymbols.IsNullable(type),
            ConstantSource.Of(parameter),
            !ConstantSource.Fits(parameter),
            source,
            name);
    }

    // Of several the last one counts, as where reflection reads them.
    private static (BindingSource? Source, string? Name) SourceOf(IParameterSymbol parameter)
    {
        (BindingSource?, string?) found = default;
        foreach (var attribute in parameter.GetAttributes())
        {
            if (SourceOf(attribute) is { } source)
            {
                found = (source, AttributeSymbols.Text(attribute, "Name") ?? AttributeSymbols.Text(attribute, 0));
            }
        }

        return found;
    }

    private static BindingSource? SourceOf(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        "LambdaEventHandler.FromRouteAttribute" => BindingSource.Route,
        "LambdaEventHandler.FromQueryAttribute" => BindingSource.Query,
        "LambdaEventHandler.FromHeaderAttribute" => BindingSource.Header,
        "LambdaEventHandler.FromBodyAttribute" => BindingSource.Body,
        "LambdaEventHandler.FromServicesAttribute" => BindingSource.Services,
        _ => null,
    };
}
