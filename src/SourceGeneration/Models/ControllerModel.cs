namespace LambdaEventHandler.SourceGeneration;

/// <summary>The data of a controller that compiled code depends on. It doesn't change if only the body of a method changes.</summary>
/// <param name="Name">The display name.</param>
/// <param name="FullName">The fully qualified name, for code.</param>
/// <param name="Prefix">The template of its <c>[Route]</c> attribute, or null.</param>
/// <param name="IsMadeByConstructor">Whether its only constructor has no parameters.</param>
/// <param name="Attributes">The C# expressions that create its attributes.</param>
/// <param name="Actions">The methods that can be actions.</param>
/// <param name="InterceptionBlocker">Why it can't be compiled, or null.</param>
internal sealed record ControllerModel(
    string Name,
    string FullName,
    string? Prefix,
    bool IsMadeByConstructor,
    EquatableArray<string> Attributes,
    EquatableArray<ActionModel> Actions,
    InterceptionBlocker? InterceptionBlocker);

/// <summary>A controller with the locations for diagnostics: its own, and those of its methods in the order of the model.</summary>
internal sealed record LocatedController(ControllerModel Model, SourceLocation? Location, EquatableArray<SourceLocation?> Actions);

/// <summary>The data of a controller's public method that compiled code depends on.</summary>
/// <param name="Name">The name.</param>
/// <param name="Receiver">The base type that declares the method, unless an overload of a derived class would be called instead.</param>
/// <param name="Template">The template of its <c>[Route]</c> attribute, or null.</param>
/// <param name="IsGeneric">Whether it has type parameters.</param>
/// <param name="IsAsyncVoid">Whether it is <c>async void</c>.</param>
/// <param name="ByReferenceResult">The type of a result that can't leave the method, or null.</param>
/// <param name="Returns">How the result is awaited.</param>
/// <param name="Routes">The routes that its attributes declare.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Attributes">The C# expressions that create its attributes.</param>
/// <param name="Result">How its result is written as JSON, or null if System.Text.Json has to write it.</param>
internal sealed record ActionModel(
    string Name,
    string Receiver,
    string? Template,
    bool IsGeneric,
    bool IsAsyncVoid,
    string? ByReferenceResult,
    ReturnKind Returns,
    EquatableArray<RouteModel> Routes,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Attributes,
    JsonResultModel? Result);

/// <summary>The route that one attribute of an action declares.</summary>
internal sealed record RouteModel(EquatableArray<string> Methods, string? Template);

/// <summary>Specifies how the value of a method's result is awaited.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Awaitable,
}
