namespace LambdaEventHandler.SourceGeneration;

/// <summary>All that is compiled of a controller; nothing of it changes when only the body of a method does.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="FullName">Its name with all namespaces, for code.</param>
/// <param name="Prefix">The template of its <c>[Route]</c>, or null.</param>
/// <param name="IsMadeByConstructor">Whether its only constructor asks for nothing.</param>
/// <param name="Attributes">Its attributes, as C# makes them.</param>
/// <param name="Actions">The methods that could be actions.</param>
/// <param name="InterceptionBlocker">Why it cannot be compiled, or null.</param>
internal sealed record ControllerModel(
    string Name,
    string FullName,
    string? Prefix,
    bool IsMadeByConstructor,
    EquatableArray<string> Attributes,
    EquatableArray<ActionModel> Actions,
    InterceptionBlocker? InterceptionBlocker);

/// <summary>A controller with the places that messages are shown at: its own, and its methods' in the order of the model.</summary>
internal sealed record LocatedController(ControllerModel Model, SourceLocation? Location, EquatableArray<SourceLocation?> Actions);

/// <summary>All that is compiled of a public method of a controller.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Receiver">The type that declared it first, where no overload of a derived class can take its place.</param>
/// <param name="Template">The template of its <c>[Route]</c>, or null.</param>
/// <param name="IsGeneric">Whether it has type parameters.</param>
/// <param name="IsAsyncVoid">Whether it is <c>async void</c>.</param>
/// <param name="ByReferenceResult">The type of a result that cannot leave the method, else null.</param>
/// <param name="Returns">How the value is got out of what it returns.</param>
/// <param name="Routes">What its attributes say.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Attributes">Its attributes, as C# makes them.</param>
/// <param name="Result">How its result is written, or null where System.Text.Json has to.</param>
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

/// <summary>What one attribute says of an action.</summary>
internal sealed record RouteModel(EquatableArray<string> Methods, string? Template);

/// <summary>What has to be done to get the value out of what a method returns.</summary>
internal enum ReturnKind
{
    Void,
    Value,
    Awaitable,
}
