using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>Describes actions that were found when the project was compiled. Called by code that the source generator writes; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledDescription
{
    /// <summary>Describes an action.</summary>
    /// <param name="controllerType">The controller, or <see langword="null"/> for a handler.</param>
    /// <param name="methodName">The name of the method; empty for a lambda.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="resultType">The type of the result, awaited.</param>
    /// <param name="documentationId">The id of the method in XML documentation files, or <see langword="null"/> for a lambda.</param>
    /// <param name="assemblyOf">A type of the assembly that declares the method.</param>
    /// <param name="documentation">The comments of the project by id, or <see langword="null"/> if it has none.</param>
    /// <param name="extensions">What is compiled for packages.</param>
    /// <returns>The description.</returns>
    public static ActionDescriptor Action(
        Type? controllerType,
        string methodName,
        ParameterDescriptor[] parameters,
        Type resultType,
        string? documentationId,
        Type? assemblyOf,
        IReadOnlyDictionary<string, string>? documentation,
        params object[] extensions) =>
        new(controllerType, methodName, parameters, resultType, new(documentationId, assemblyOf?.Assembly, documentation)) { Extensions = extensions };

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">The name in C#.</param>
    /// <param name="wireName">The name that the route template has, or <see langword="null"/> for that of an attribute or of the parameter.</param>
    /// <param name="source">Where the value comes from, if no attribute specifies it.</param>
    /// <param name="type">The type.</param>
    /// <param name="isRequired">Whether a request without the value is invalid.</param>
    /// <param name="hasDefaultValue">Whether there is a default value.</param>
    /// <param name="defaultValue">The default value.</param>
    /// <param name="attributes">The attributes.</param>
    /// <returns>The description.</returns>
    public static ParameterDescriptor Parameter(string name, string? wireName, string source, Type type, bool isRequired, bool hasDefaultValue, object? defaultValue, object[] attributes) =>
        ParameterDescription.Create(name, wireName, source, type, isRequired, hasDefaultValue, defaultValue, attributes);

    /// <summary>Describes a parameter whose members are bound from the query string.</summary>
    /// <param name="name">The name in C#.</param>
    /// <param name="type">The type.</param>
    /// <param name="isRequired">Whether the object is created for a request without its values, too.</param>
    /// <param name="hasDefaultValue">Whether there is a default value.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="members">The members.</param>
    /// <returns>The description.</returns>
    public static ParameterDescriptor QueryObject(string name, Type type, bool isRequired, bool hasDefaultValue, object[] attributes, ParameterDescriptor[] members) =>
        ParameterDescription.Create(name, wireName: null, "query", type, isRequired, hasDefaultValue, defaultValue: null, attributes, members);

    /// <summary>Describes a member of an object that is bound from the query string.</summary>
    /// <param name="name">The name in C#.</param>
    /// <param name="wireName">The name that an attribute specifies, or <see langword="null"/>.</param>
    /// <param name="type">The type.</param>
    /// <param name="isRequired">Whether a request without the value is invalid.</param>
    /// <param name="hasDefaultValue">Whether there is a default value.</param>
    /// <param name="defaultValue">The default value.</param>
    /// <param name="attributes">The attributes.</param>
    /// <returns>The description.</returns>
    public static ParameterDescriptor Member(string name, string? wireName, Type type, bool isRequired, bool hasDefaultValue, object? defaultValue, object[] attributes) =>
        ParameterDescription.CreateMember(name, wireName, type, isRequired, hasDefaultValue, defaultValue, attributes);
}
