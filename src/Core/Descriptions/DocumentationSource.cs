using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Xml.Linq;

namespace LambdaEventHandler;

/// <summary>Finds XML documentation comments: those that were compiled into the app, and those in the XML files beside assemblies.</summary>
public sealed class DocumentationSource
{
    private readonly IReadOnlyDictionary<string, string>? _compiled;
    private readonly string? _actionId;
    private readonly Assembly? _assembly;

    internal DocumentationSource(string? actionId, Assembly? assembly, IReadOnlyDictionary<string, string>? compiled)
    {
        _actionId = actionId;
        _assembly = assembly;
        _compiled = compiled;
    }

    /// <summary>Gets the comment of the action's method.</summary>
    /// <value><see langword="null"/> if it has none.</value>
    public DocumentationComment? Action => _actionId is null ? null : Find(_actionId, _assembly);

    /// <summary>Finds the comment of a type.</summary>
    /// <param name="type">The type, for example that of a body.</param>
    /// <returns>The comment, or <see langword="null"/> if there is none.</returns>
    public DocumentationComment? Find(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Find("T:" + DocumentationId.Of(type), type.Assembly);
    }

    /// <summary>Finds the comment of a property or a field.</summary>
    /// <param name="member">The property or field.</param>
    /// <returns>The comment, or <see langword="null"/> if there is none. For a property of a positional record, the description of the constructor's parameter.</returns>
    public DocumentationComment? Find(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (member.DeclaringType is not { } type)
        {
            return null;
        }

        var prefix = member is FieldInfo ? "F:" : "P:";
        return Find($"{prefix}{DocumentationId.Of(type)}.{member.Name}", type.Assembly) ?? OfPositional(type, member.Name);
    }

    private DocumentationComment? OfPositional(Type record, string property) =>
        Find(record)?.FindParameter(property) is { } description ? DocumentationComment.Of(new XElement("member", new XElement("summary", description))) : null;

    private DocumentationComment? Find(string id, Assembly? assembly) =>
        _compiled is not null && _compiled.TryGetValue(id, out var xml)
            ? DocumentationComment.Parse(xml)
            : assembly is null ? null : DocumentationFile.Of(assembly).Find(id);
}

/// <summary>The id of a type or a method in an XML documentation file (C# specification, "Documentation comments", annex D.4).</summary>
internal static class DocumentationId
{
    public static string Of(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (definition.FullName ?? definition.Name).Replace('+', '.');
    }

    public static string Of(MethodInfo method)
    {
        var declared = method.DeclaringType!;
        var open = declared.IsGenericType ? (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, declared.GetGenericTypeDefinition().TypeHandle)! : method;
        var parameters = Array.ConvertAll(open.GetParameters(), parameter => OfParameter(parameter.ParameterType));
        return $"M:{Of(declared)}.{method.Name}" + (parameters.Length == 0 ? "" : $"({string.Join(',', parameters)})");
    }

    private static string OfParameter(Type type)
    {
        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (type.IsByRef)
        {
            return OfParameter(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            var rank = type.GetArrayRank();
            return OfParameter(type.GetElementType()!) + (rank == 1 ? "[]" : $"[{string.Join(',', Enumerable.Repeat("0:", rank))}]");
        }

        return type.IsPointer ? OfParameter(type.GetElementType()!) + "*" : type.IsGenericType ? OfGeneric(type) : Of(type);
    }

    /// <summary><c>System.Collections.Generic.List{System.Int32}</c>, with the arguments beside the type that they belong to.</summary>
    private static string OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        var used = 0;
        var parts = Of(type).Split('.');
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].IndexOf('`', StringComparison.Ordinal) is > 0 and var tick)
            {
                var count = int.Parse(parts[index].AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
                parts[index] = $"{parts[index][..tick]}{{{string.Join(',', Array.ConvertAll(arguments[used..(used + count)], OfParameter))}}}";
                used += count;
            }
        }

        return string.Join('.', parts);
    }
}

/// <summary>The XML documentation file beside an assembly, which is read on first use.</summary>
internal sealed class DocumentationFile
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Assembly, DocumentationFile> Files = new();

    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    private DocumentationFile(string? path)
    {
        if (path is not null && File.Exists(path) && TryLoad(path) is { } document)
        {
            foreach (var member in document.Descendants("member"))
            {
                if (member.Attribute("name")?.Value is { } id)
                {
                    _members[id] = member;
                }
            }
        }
    }

    public static DocumentationFile Of(Assembly assembly) => Files.GetValue(assembly, static of => new(PathOf(of)));

    public DocumentationComment? Find(string id) => _members.TryGetValue(id, out var member) ? DocumentationComment.Of(member) : null;

    /// <summary>A file that is damaged is as good as none: descriptions are a help, and no app fails for the lack of one.</summary>
    private static XDocument? TryLoad(string path)
    {
        try
        {
            return XDocument.Load(path, LoadOptions.PreserveWhitespace);
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "An assembly without a file has no XML file beside it either; the empty path is handled.")]
    private static string? PathOf(Assembly assembly) => assembly.IsDynamic || assembly.Location.Length == 0 ? null : Path.ChangeExtension(assembly.Location, ".xml");
}
