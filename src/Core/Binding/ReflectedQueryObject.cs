using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>A type whose members are bound from the query string: the parameters of its constructor, and its other properties.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedQueryObject
{
    private const BindingFlags OwnMembers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private ReflectedQueryObject(Type type, ConstructorInfo? constructor)
    {
        Type = type;
        Constructor = constructor;
    }

    /// <summary>Gets the type, without <c>Nullable&lt;T&gt;</c>.</summary>
    public Type Type { get; }

    /// <summary>Gets the constructor; null for a struct without one.</summary>
    public ConstructorInfo? Constructor { get; }

    /// <summary>Gets the members: first the parameters of the constructor, then the other properties, those of the type itself before those of its base types.</summary>
    public List<QueryMember> Members { get; } = [];

    /// <summary>Reads a type; null if its members cannot be bound, because it is not a class or struct with one usable constructor and with members.</summary>
    public static ReflectedQueryObject? Find(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsAbstract || type.IsArray || type.IsGenericType || IsOfFramework(type) || type.IsAssignableTo(typeof(System.Collections.IEnumerable)) || !TryFindConstructor(type, out var constructor))
        {
            return null;
        }

        var found = new ReflectedQueryObject(type, constructor);
        found.AddParameters();
        return found.AddProperties() && found.Members.Count > 0 ? found : null;
    }

    /// <summary>Describes the members.</summary>
    /// <param name="isOptional">Whether the object may be missing, so that no member is required.</param>
    public List<ParameterDescriptor> Describe(bool isOptional) => Members.ConvertAll(member => ParameterDescription.CreateMember(
        member.Signature.Name,
        member.Signature.SourceName,
        member.Type,
        !isOptional && member.Plan.IsRequired,
        member.Parameter?.HasDefaultValue == true,
        member.Fallback,
        member.Attributes));

    private static bool IsOfFramework(Type type) => type.Namespace is { } name && (name == nameof(System) || name.StartsWith("System.", StringComparison.Ordinal));

    // Of several constructors, the one without parameters; a struct may have none.
    private static bool TryFindConstructor(Type type, out ConstructorInfo? constructor)
    {
        var constructors = type.GetConstructors();
        constructor = constructors.Length == 1 ? constructors[0] : Array.Find(constructors, static candidate => candidate.GetParameters().Length == 0);
        return constructor is not null || (type.IsValueType && constructors.Length == 0);
    }

    private void AddParameters()
    {
        foreach (var parameter in Constructor?.GetParameters() ?? [])
        {
            var property = Array.Find(Type.GetProperties(), candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            var signature = ReflectedParameter.Read(parameter);
            signature.Member = MemberKind.Constructor;
            var attributes = Array.FindAll(parameter.GetCustomAttributes(inherit: false), static attribute => MetadataConvention.IncludesOfParameter(attribute.GetType().Namespace, attribute.GetType().Name));
            Add(signature, parameter.ParameterType, [.. attributes, .. AttributesOf(property)], parameter, property: null);
        }
    }

    private bool AddProperties()
    {
        var setsRequired = Constructor?.IsDefined(typeof(SetsRequiredMembersAttribute), inherit: false) == true;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in Members)
        {
            seen.Add(member.Signature.Name);
        }

        for (var current = Type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
        {
            if (current.IsGenericType || (!setsRequired && Array.Exists(current.GetFields(OwnMembers), static field => field.IsDefined(typeof(RequiredMemberAttribute), inherit: false))))
            {
                return false;
            }

            foreach (var property in current.GetProperties(OwnMembers))
            {
                if (property.GetIndexParameters().Length == 0 && seen.Add(property.Name) && property.SetMethod is { IsPublic: true })
                {
                    Add(property, isRequired: !setsRequired && property.IsDefined(typeof(RequiredMemberAttribute), inherit: false));
                }
            }
        }

        return true;
    }

    private void Add(PropertyInfo property, bool isRequired)
    {
        if (!isRequired && property.GetCustomAttribute<JsonIgnoreAttribute>(inherit: false) is { Condition: JsonIgnoreCondition.Always })
        {
            return;
        }

        var type = property.PropertyType;
        var signature = new ParameterSignature(property.Name, TypeDisplayName.Of(type), ParameterKinds.Of(type))
        {
            IsNullable = type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : NullableReference.IsDeclared(property),
            Member = isRequired ? MemberKind.Required : MemberKind.Optional,
        };
        Add(signature, type, AttributesOf(property), parameter: null, property);
    }

    private void Add(ParameterSignature signature, Type type, object[] attributes, ParameterInfo? parameter, PropertyInfo? property)
    {
        if (parameter is null)
        {
            ReflectedParameter.ReadSource(attributes, signature);
        }

        signature.SourceName ??= (Array.Find(attributes, static attribute => attribute is JsonPropertyNameAttribute) as JsonPropertyNameAttribute)?.Name;
        Members.Add(new(signature, type, attributes, parameter, property));
    }

    private static object[] AttributesOf(PropertyInfo? property) =>
        property is null ? [] : Array.FindAll(property.GetCustomAttributes(inherit: false), static attribute => MetadataConvention.Includes(attribute.GetType().Namespace));
}

/// <summary>A member that is bound from the query string.</summary>
/// <param name="Signature">What the convention sees.</param>
/// <param name="Type">The type.</param>
/// <param name="Attributes">The attributes of the parameter of the constructor and of the property.</param>
/// <param name="Parameter">The parameter of the constructor, or null.</param>
/// <param name="Property">The property that is set, or null.</param>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed record QueryMember(ParameterSignature Signature, Type Type, object[] Attributes, ParameterInfo? Parameter, PropertyInfo? Property)
{
    /// <summary>Gets where the value comes from.</summary>
    public ParameterBinding Plan { get; } = new(Signature, BindingSource.Query, Signature.WireName);

    /// <summary>Gets the default value of the parameter.</summary>
    public object? Fallback => Parameter is null ? null : ReflectedBinder.FallbackOf(Parameter);
}

/// <summary>Binds an object from the query string.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class QueryObjectBinder : ParameterBinder
{
    private readonly ReflectedQueryObject _object;
    private readonly bool _isOptional;
    private readonly ConstructorInvoker? _constructor;
    private readonly TextSource[] _sources;
    private readonly ParameterBinder[] _binders;
    private readonly MethodInvoker?[] _setters;

    public QueryObjectBinder(ReflectedQueryObject described, bool isOptional)
    {
        _object = described;
        _isOptional = isOptional;
        _constructor = described.Constructor is null ? null : ConstructorInvoker.Create(described.Constructor);
        _sources = [.. described.Members.Select(static member => new TextSource(new FromQueryAttribute(member.Signature.SourceName), member.Signature.Name, isMember: true))];
        _binders = [.. described.Members.Select((member, index) => ReflectedBinder.TextBinder(_sources[index], member.Plan, member.Type, member.Fallback))];
        _setters = [.. described.Members.Select(static member => member.Property is null ? null : MethodInvoker.Create(member.Property.SetMethod!))];
    }

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        if (_isOptional && !IsPresent(binding.Request))
        {
            return null;
        }

        var errors = binding.ErrorCount;
        var values = new object?[_binders.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = _binders[index].BindObject(ref binding);
        }

        return binding.ErrorCount == errors ? Create(values, binding.Request) : null;
    }

    private object Create(object?[] values, Request request)
    {
        var parameters = values.AsSpan(0, Array.FindIndex(_setters, static setter => setter is not null) is >= 0 and var first ? first : values.Length);
        var created = _constructor?.Invoke(parameters) ?? Activator.CreateInstance(_object.Type)!;
        for (var index = parameters.Length; index < values.Length; index++)
        {
            if (_object.Members[index].Signature.Member == MemberKind.Required || _sources[index].Read(request, isString: true) is not null)
            {
                _setters[index]!.Invoke(created, values[index]);
            }
        }

        return created;
    }

    private bool IsPresent(Request request) => Array.Exists(_sources, source => source.Read(request, isString: true) is not null);
}
