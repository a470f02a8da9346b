using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>
/// Creates the schemas of bodies with <see cref="JsonSchemaExporter"/>. Objects, enums, and polymorphic types become components. First all types are collected,
/// then names are chosen, so that a name does not depend on the order in which types are found.
/// </summary>
internal sealed class SchemaGenerator
{
    private const string MarkOfType = "$inline";
    private const string MarkOfNull = "$nullable";

    private readonly JsonSerializerOptions _json;
    private readonly OpenApiDocument _document;
    private readonly JsonSchemaExporterOptions _exporter;
    private readonly Dictionary<ComponentKey, JsonNode?> _components = [];
    private readonly List<(ComponentKey Key, JsonNode Body)> _variants = [];
    private readonly Queue<ComponentKey> _pending = new();
    private readonly Dictionary<string, Type> _marked = [];
    private readonly HashSet<Type> _inlined = [];
    private readonly List<(JsonNode Schema, Action<IOpenApiSchema> Use)> _uses = [];
    private readonly List<string> _problems = [];
    private SchemaReader? _reader;
    private Type? _exported;
    private DocumentationSource? _documentation;
    private string _user = "";
    private OpenApiOperation _operation = new();
    private readonly Dictionary<Type, UnnamedType> _unnamed = [];

    /// <summary>Gets the options of the app's serializer.</summary>
    public JsonSerializerOptions Json => _json;

    public SchemaGenerator(JsonSerializerOptions json, OpenApiDocument document)
    {
        _json = json;
        _document = document;
        _exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
    }

    /// <summary>Reads a schema without components.</summary>
    public IOpenApiSchema Read(JsonNode schema) => new SchemaReader(_document, static _ => throw new InvalidOperationException("The schema has no components.")).Read(schema);

    /// <summary>Begins the schemas of an operation, after which types without names of their own are named.</summary>
    public void BeginOperation(OpenApiOperation operation) => _operation = operation;

    /// <summary>Passes the schema of a type to its user when all names are known.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Attributes and converters of the app can throw anything, which is reported.")]
    public void Use(Type type, ActionDescriptor action, Action<IOpenApiSchema> use, IReadOnlyList<object>? attributes = null)
    {
        _documentation = action.Documentation;
        _user = action.ControllerType is null ? action.MethodName is "" ? "a mapped handler" : action.MethodName : $"{action.ControllerType.Name}.{action.MethodName}";
        try
        {
            var schema = Export(type);
            if (attributes is not null && schema is JsonObject inline && inline["$ref"] is null)
            {
                AttributeKeywords.Apply(inline, attributes);
            }

            _uses.Add((schema, use));
            while (_pending.TryDequeue(out var key))
            {
                _components[key] = Export(key.Type, body: key.Type);
                foreach (var (variant, body) in _variants.ToList())
                {
                    _components[variant] = Resolve(body);
                }

                _variants.Clear();
            }
        }
        catch (Exception exception)
        {
            _pending.Clear();
            _problems.Add($"{_user}: the type {type} cannot be described: {exception.GetBaseException().Message}");
        }
    }

    /// <summary>Names the components and passes all schemas to their users.</summary>
    public void Complete(ICollection<string> problems)
    {
        foreach (var problem in _problems)
        {
            problems.Add(problem);
        }

        if (_problems.Count > 0)
        {
            return;
        }

        var names = ComponentNames.Choose(_components.Keys, type => _unnamed.TryGetValue(type, out var unnamed) ? unnamed.NameIn(_unnamed) : null);
        var byToken = names.ToDictionary(pair => pair.Key.Token, pair => pair.Value, StringComparer.Ordinal);
        _reader = new(_document, token => byToken[token]);
        var schemas = new Dictionary<string, IOpenApiSchema>();
        foreach (var (key, name) in names.OrderBy(pair => pair.Value, StringComparer.Ordinal))
        {
            schemas.Add(name, _reader.Read(_components[key]!));
        }

        if (schemas.Count > 0)
        {
            _document.Components!.Schemas = schemas;
            _document.RegisterComponents();
        }

        foreach (var (schema, use) in _uses)
        {
            use(_reader.Read(schema));
        }
    }

    /// <summary>Exports a type where it is used: a reference, if it has a component.</summary>
    private JsonNode Export(Type type) => Export(type, body: null);

    private JsonNode Export(Type type, Type? body)
    {
        var outer = _exported;
        _exported = body;
        try
        {
            return Resolve(JsonSchemaExporter.GetJsonSchemaAsNode(_json, type, _exporter));
        }
        finally
        {
            _exported = outer;
        }
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (context.BaseTypeInfo is { } polymorphic)
        {
            return polymorphic.Type == _exported && context.Path.Length == 2 ? TransformDerived(polymorphic.Type, type, context, (JsonObject)node) : node;
        }

        if (!IsComponent(type))
        {
            return node is JsonObject repeated && repeated.ContainsKey("$ref") ? Mark(context, type) : Complete(context, type, AsObject(node));
        }

        if (context.Path.Length == 0 && type == _exported)
        {
            return CompleteBody(context, type, AsObject(node));
        }

        if (ComponentNames.IsUnnamed(type))
        {
            _unnamed.TryAdd(type, new(_operation, _exported, UnnamedType.PropertyIn(context.Path)));
        }

        var reference = new JsonObject { ["$ref"] = Reference(new(type, null)) };
        return Decorate(context, IsNullable(context, type) && !IsRequired(context) ? new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, reference) } : reference);
    }

    private static JsonObject AsObject(JsonNode node) => node as JsonObject ?? (node.GetValueKind() == JsonValueKind.True ? [] : new JsonObject { ["not"] = new JsonObject() });

    private string Reference(ComponentKey key)
    {
        if (_components.TryAdd(key, null))
        {
            _pending.Enqueue(key);
        }

        return key.Token;
    }

    /// <summary>
    /// The exporter refers to the first occurrence of a type, here of a list or a dictionary. Such a place is marked, and gets a schema of its own when it turns
    /// out not to be inside a component.
    /// </summary>
    private JsonObject Mark(JsonSchemaExporterContext context, Type type)
    {
        _marked[type.AssemblyQualifiedName!] = type;
        var mark = new JsonObject { ["type"] = context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable ? "array" : "object" };
        Decorate(context, mark);
        mark[MarkOfType] = type.AssemblyQualifiedName;
        if (IsNullable(context, type))
        {
            mark[MarkOfNull] = true;
        }

        return mark;
    }

    private JsonNode Resolve(JsonNode schema)
    {
        if (schema is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonObject or JsonArray)
                {
                    items[index] = Detach(Resolve(items[index]!));
                }
            }
        }
        else if (schema is JsonObject members)
        {
            if (members[MarkOfType] is { } type)
            {
                return Inline(members, _marked[(string)type!]);
            }

            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonObject or JsonArray)
                {
                    members[name] = Detach(Resolve(value));
                }
            }
        }

        return schema;
    }

    private static JsonNode Detach(JsonNode node) => node.Parent is null ? node : node.DeepClone();

    private JsonNode Inline(JsonObject mark, Type type)
    {
        if (!_inlined.Add(type))
        {
            throw new NotSupportedException($"{type} contains itself without an object in between.");
        }

        var schema = Export(type);
        _inlined.Remove(type);
        if (schema is JsonObject inline)
        {
            foreach (var (name, value) in mark)
            {
                if (name is not ("type" or MarkOfType or MarkOfNull))
                {
                    inline[name] = value?.DeepClone();
                }
            }

            if (mark.ContainsKey(MarkOfNull) && inline["type"] is JsonValue single)
            {
                inline["type"] = new JsonArray((string?)single, "null");
            }
        }

        return schema;
    }

    private JsonObject Complete(JsonSchemaExporterContext context, Type type, JsonObject schema)
    {
        SchemaFixes.Apply(schema, type, context.PropertyInfo?.NumberHandling ?? context.TypeInfo.NumberHandling ?? _json.NumberHandling);
        return Decorate(context, schema);
    }

    private JsonObject CompleteBody(JsonSchemaExporterContext context, Type type, JsonObject schema)
    {
        if (type.IsEnum)
        {
            SchemaFixes.CompleteEnum(schema, type);
        }

        SchemaFixes.CompleteRequired(schema, context.TypeInfo);
        if (schema["anyOf"] is JsonArray variants && context.TypeInfo.PolymorphismOptions is { } polymorphism)
        {
            SchemaFixes.CompletePolymorphism(schema, variants, polymorphism);
        }

        if (!IsDocumented(type))
        {
            SchemaFixes.CompleteError(schema, type);
        }

        if (SummaryOf(type) is { } summary)
        {
            schema["description"] = summary;
        }

        return schema;
    }

    private JsonObject TransformDerived(Type polymorphic, Type type, JsonSchemaExporterContext context, JsonObject schema)
    {
        var key = new ComponentKey(type, polymorphic);
        SchemaFixes.CompleteRequired(schema, context.TypeInfo);
        schema.Insert(0, "type", "object");
        if (context.BaseTypeInfo!.PolymorphismOptions is { } options && schema["properties"]?[options.TypeDiscriminatorPropertyName] is not null)
        {
            var required = schema["required"] as JsonArray ?? [];
            required.Insert(0, options.TypeDiscriminatorPropertyName);
            schema["required"] = required.Parent is null ? required : required.DeepClone();
        }

        if (SummaryOf(type) is { } summary)
        {
            schema["description"] = summary;
        }

        _variants.Add((key, schema.DeepClone()));
        return new JsonObject { ["$ref"] = key.Token };
    }

    /// <summary>Adds what the attributes and the documentation of a property state.</summary>
    private JsonObject Decorate(JsonSchemaExporterContext context, JsonObject schema)
    {
        if (context.PropertyInfo is not { } property)
        {
            return schema;
        }

        var isReference = schema["$ref"] is not null || schema["oneOf"] is not null;
        if (!isReference)
        {
            AttributeKeywords.Apply(schema, AttributesOf(property.AttributeProvider));
            AttributeKeywords.Apply(schema, AttributesOf(property.AssociatedParameter?.AttributeProvider));
            if (property is { Set: null, AssociatedParameter: null, IsExtensionData: false })
            {
                schema["readOnly"] = true;
            }
        }

        if (property.AttributeProvider is MemberInfo member && IsDocumented(member.DeclaringType) && _documentation?.Find(member) is { } comment)
        {
            if (comment.Summary is { } summary)
            {
                schema["description"] = summary;
            }

            if (comment.Example is { } example && !isReference)
            {
                schema["example"] = SchemaFixes.ParseExample(example);
            }
        }

        return schema;
    }

    private string? SummaryOf(Type type) => IsDocumented(type) ? _documentation?.Find(type)?.Summary : null;

    /// <summary>The XML file of the library is not deployed, so a document must not depend on it.</summary>
    private static bool IsDocumented(Type? type) => type?.Assembly != typeof(ErrorBody).Assembly;

    private static object[] AttributesOf(ICustomAttributeProvider? provider) => provider?.GetCustomAttributes(inherit: true) ?? [];

    private bool IsComponent(Type type) =>
        type.IsEnum || (type != typeof(object) && _json.TryGetTypeInfo(type, out var info) && info.Kind == JsonTypeInfoKind.Object);

    private static bool IsRequired(JsonSchemaExporterContext context) =>
        context.PropertyInfo is { } property && AttributesOf(property.AttributeProvider).Concat(AttributesOf(property.AssociatedParameter?.AttributeProvider)).Any(attribute => attribute is RequiredAttribute);

    private static bool IsNullable(JsonSchemaExporterContext context, Type type) =>
        Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null
        || (!type.IsValueType && context.PropertyInfo is { } property && (property.IsGetNullable || property.IsSetNullable));
}

/// <summary>An anonymous type, which is named after the first operation that returns it, and after the property that contains it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Owner">The type with the property; null for the result itself.</param>
/// <param name="Property">The property in the JSON.</param>
internal sealed record UnnamedType(OpenApiOperation Operation, Type? Owner, string? Property)
{
    /// <summary><c>GetUsersResponse</c> for the result of <c>getUsers</c>, and <c>GetUsersResponseAddress</c> for the type of its property <c>address</c>.</summary>
    public string NameIn(IReadOnlyDictionary<Type, UnnamedType> types)
    {
        var owner = Owner is not null && types.TryGetValue(Owner, out var outer) && outer != this ? outer.NameIn(types) : Capitalize(Operation.OperationId!) + "Response";
        return Property is null ? owner : owner + Capitalize(Property);
    }

    /// <summary>Returns the property that a path in a schema leads through: <c>tags</c> for <c>properties, tags, items</c>; null if there is none.</summary>
    public static string? PropertyIn(ReadOnlySpan<string> path)
    {
        var at = path.LastIndexOf("properties");
        return at >= 0 && at + 1 < path.Length ? path[at + 1] : null;
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A type that has a component of its own, or a derived type as a variant of its base type, where it has a discriminator.</summary>
internal sealed record ComponentKey(Type Type, Type? Base)
{
    /// <summary>Gets a text that stands for the component until its name is known.</summary>
    public string Token => Base is null ? Type.AssemblyQualifiedName! : $"{Base.AssemblyQualifiedName}>{Type.AssemblyQualifiedName}";
}
