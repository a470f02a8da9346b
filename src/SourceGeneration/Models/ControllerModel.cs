namespace LambdaEventHandler.SourceGeneration;

/// <summary>The data of a controller that compiled code depends on. It doesn't change if only the body of a method changes.</summary>
/// <param name="Name">The display name.</param>
/// <param name="FullName">The fully qualified name, for code.</param>
/// <param name="Prefix">The template of its <c>[Route]</c> attribute, or null.</param>
/// <param name="IsMadeByConstructor">Whether its only constructor has no parameters.</param>
/// <param name="Attributes">The C# expressions that create its attributes.</param>
/// <param name="Authorize">The first of them that requires authorization, as in C#: <c>[Authorize]</c>; null if there is none.</param>
/// <param name="Actions">The methods that can be actions.</param>
/// <param name="InterceptionBlocker">Why it can't be compiled, or null.</param>
internal sealed record ControllerModel(
    string Name,
    string FullName,
    string? Prefix,
    bool IsMadeByConstructor,
    EquatableArray<string> Attributes,
    string? Authorize,
    EquatableArray<ActionModel> Actions,
    InterceptionBlocker? InterceptionBlocker);

/// <summary>A controller with the locations for diagnostics: its own, and those of its methods in the order of the model.</summary>
internal sealed record LocatedController(ControllerModel Model, SourceLocation? Location, EquatableArray<SourceLocation?> Actions);

/// <summary>The data of a public method of a controller that compiled code depends on.</summary>
/// <param name="Name">The name of the method; for a handler, the name in metadata.</param>
/// <param name="Target">The expression that is called, with <c>{0}</c> for the controller or the handler.</param>
/// <param name="Template">The template of its <c>[Route]</c>, or null.</param>
/// <param name="IsGeneric">Whether it has type parameters.</param>
/// <param name="IsAsyncVoid">Whether it is <c>async void</c>.</param>
/// <param name="ByReferenceResult">The type of a result that cannot leave the method, else null.</param>
/// <param name="Returns">How the returned value is awaited.</param>
/// <param name="Converter">The method that creates a response from a result that is written in parts, or null for any other result.</param>
/// <param name="Routes">The routes that its attributes declare.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Attributes">The C# expressions that create its attributes.</param>
/// <param name="Authorize">The first of them that requires authorization, as in C#: <c>[Authorize]</c>; null if there is none.</param>
/// <param name="Result">How its result is written, or null if System.Text.Json writes it.</param>
/// <param name="Description">Its description.</param>
internal sealed record ActionModel(
    string Name,
    string Target,
    string? Template,
    bool IsGeneric,
    bool IsAsyncVoid,
    string? ByReferenceResult,
    ReturnKind Returns,
    string? Converter,
    EquatableArray<RouteModel> Routes,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Attributes,
    string? Authorize,
    JsonResultModel? Result,
    ActionDescription Description)
{
    /// <summary>Gets the awaited type of a result that describes a response to ASP.NET Core, else null.</summary>
    public string? ForeignResult { get; init; }

    /// <summary>Gets the awaited type of a result that is a tuple, else null.</summary>
    public string? TupleResult { get; init; }

    /// <summary>Gets the attribute of a handler's class that requires authorization, with the class, else null.</summary>
    public string? ClassAuthorization { get; init; }

    /// <summary>Gets what validation reads of the result; empty in a project without the package for validation.</summary>
    public EquatableArray<ValidatedTypeModel> ValidatedResult { get; init; }
}

/// <summary>The description of an action, without its parameters.</summary>
/// <param name="MethodName">The name of the method; empty for a lambda.</param>
/// <param name="ResultType">The type of the result, awaited.</param>
/// <param name="DocumentationId">The id of the method in XML documentation files, or null for a lambda.</param>
/// <param name="DeclaringType">A type of the assembly that declares the method, or null if code cannot name it.</param>
/// <param name="Documentation">The comments of the method and of the types that it takes and returns.</param>
internal sealed record ActionDescription(string MethodName, string ResultType, string? DocumentationId, string? DeclaringType, EquatableArray<DocumentationModel> Documentation);

/// <summary>An XML documentation comment.</summary>
/// <param name="Id">The id of the member, as in XML documentation files.</param>
/// <param name="Xml">The elements of the comment.</param>
internal sealed record DocumentationModel(string Id, string Xml);

/// <summary>The route that one attribute of an action declares.</summary>
internal sealed record RouteModel(EquatableArray<string> Methods, string? Template);

/// <summary>Specifies how the value of a method's result is awaited.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Awaitable,
}
