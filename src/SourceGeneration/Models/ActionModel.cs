namespace LambdaEventHandler.SourceGeneration;

/// <summary>All that is compiled of a public method of a controller.</summary>
internal sealed record ActionModel(
    string Name,
    string? Template,
    bool IsGeneric,
    bool IsAsyncVoid,
    ReturnKind Returns,
    EquatableArray<RouteModel> Routes,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Attributes,
    JsonResultModel? Result);
