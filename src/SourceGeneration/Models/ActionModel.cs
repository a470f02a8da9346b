namespace LambdaEventHandler.SourceGeneration;

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
