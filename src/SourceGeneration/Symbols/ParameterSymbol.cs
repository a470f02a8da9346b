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
            TypeNames.ForMessage(type),
            parameter.RefKind == RefKind.None ? KindSymbols.Of(type) : ParameterKind.ByReference,
            TypeNames.Full(type),
            TypeNames.Full(value),
            SimpleSymbols.FormOf(value),
            element is null ? CollectionShape.None : CollectionSymbols.ShapeOf(type),
            type.IsValueType ? SimpleSymbols.IsNullable(type) : parameter.NullableAnnotation == NullableAnnotation.Annotated,
            SimpleSymbols.IsNullable(type),
            DefaultValue.Of(parameter),
            source,
            name);
    }

    private static (BindingSource? Source, string? Name) SourceOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            BindingSource? source = attribute.AttributeClass?.ToDisplayString() switch
            {
                "LambdaEventHandler.FromRouteAttribute" => BindingSource.Route,
                "LambdaEventHandler.FromQueryAttribute" => BindingSource.Query,
                "LambdaEventHandler.FromHeaderAttribute" => BindingSource.Header,
                "LambdaEventHandler.FromBodyAttribute" => BindingSource.Body,
                "LambdaEventHandler.FromServicesAttribute" => BindingSource.Services,
                _ => null,
            };
            if (source is not null)
                return (source, AttributeSymbols.Text(attribute, "Name") ?? AttributeSymbols.Text(attribute, 0));
        }

        return default;
    }
}
