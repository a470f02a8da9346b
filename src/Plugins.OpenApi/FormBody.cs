using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>
/// Describes the form that an action takes: the parameters whose place is <c>form</c>, whichever package binds them. A type that carries the attribute of that place is a file.
/// </summary>
internal sealed class FormBody(ActionDescriptor action, SchemaGenerator schemas)
{
    private const string Place = "form";

    private readonly OpenApiMediaType _content = new();
    private readonly OpenApiSchema _fields = new() { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
    private readonly List<IOpenApiSchema> _objects = [];
    private bool _hasFile;

    /// <summary>Returns the body; null if the action takes no form.</summary>
    public OpenApiRequestBody? Create()
    {
        var parameters = action.Parameters.Where(IsField).ToList();
        if (parameters.Count == 0)
        {
            return null;
        }

        foreach (var parameter in parameters)
        {
            Add(parameter);
        }

        SetSchema();
        string[] types = _hasFile ? ["multipart/form-data"] : ["application/x-www-form-urlencoded", "multipart/form-data"];
        return new()
        {
            Required = parameters.Exists(parameter => parameter.IsRequired),
            Content = types.ToDictionary(type => type, _ => (IOpenApiMediaType)_content),
        };
    }

    /// <summary>Determines whether a parameter is bound from a form.</summary>
    public static bool IsField(ParameterDescriptor parameter) => parameter.In == Place;

    private void Add(ParameterDescriptor parameter)
    {
        var element = ElementOf(parameter.Type);
        if (IsFile(element ?? parameter.Type))
        {
            _hasFile = true;
            var file = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            AddField(parameter, element is null ? file : new JsonObject { ["type"] = "array", ["items"] = file });
        }
        else if (IsText(element ?? parameter.Type))
        {
            AddField(parameter, ParameterSchema.Of(parameter, schemas.Json));
        }
        else if (new FormClass(action, schemas.Json) is var reader && reader.FindContract(parameter.Type) is { } contract && (PrefixOf(parameter) is not null || !reader.IsLikeJson(contract)))
        {
            foreach (var (name, schema, isRequired) in reader.FieldsOf(contract, PrefixOf(parameter), parameter.IsRequired))
            {
                AddField(name, schema, isRequired);
            }
        }
        else
        {
            schemas.Use(parameter.Type, action, Include);
        }
    }

    private static string? PrefixOf(ParameterDescriptor parameter) => parameter.Attributes.OfType<FromTextAttribute>().FirstOrDefault(attribute => attribute.In == Place)?.Name is { Length: > 0 } name ? name : null;

    private void AddField(ParameterDescriptor parameter, JsonObject schema)
    {
        if (action.Documentation.Action?.FindParameter(parameter.Name) is { } description)
        {
            schema["description"] = description;
        }

        AddField(parameter.WireName, schema, parameter.IsRequired);
    }

    private void AddField(string name, JsonObject schema, bool isRequired)
    {
        _fields.Properties![name] = schemas.Read(schema);
        if (isRequired)
        {
            (_fields.Required ??= new HashSet<string>()).Add(name);
        }
    }

    private void Include(IOpenApiSchema schema)
    {
        _objects.Add(schema);
        SetSchema();
    }

    private void SetSchema()
    {
        List<IOpenApiSchema> all = _fields.Properties!.Count > 0 || _objects.Count == 0 ? [.. _objects, _fields] : _objects;
        _content.Schema = all is [var only] ? only : new OpenApiSchema { AllOf = all };
    }

    private static bool IsFile(Type type) => Attribute.GetCustomAttribute(type, typeof(ParameterSourceAttribute), inherit: false) is ParameterSourceAttribute { In: Place };

    private static bool IsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || plain == typeof(string) || TypeFormat.Of(plain) is not null || ParsesItself(plain);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Binding uses the interface of a type that parses itself, so that trimming keeps it.")]
    private static bool ParsesItself(Type type) =>
        Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static Type? ElementOf(Type type) =>
        type == typeof(string) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.Namespace == "System.Collections.Generic" && type.GenericTypeArguments is [var element] ? element
        : null;
}
