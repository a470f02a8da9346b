namespace LambdaEventHandler;

/// <summary>The words for everything that the convention refuses.</summary>
internal static class ConventionProblems
{
    public static ConventionProblem NoActions(ControllerShape controller) => new(
        "LEH001",
        $"{controller.Name} has no action. Begin the name of a public method with the word Get, Post, Put, Patch, Delete, Head or Options, "
        + "mark one with [HttpGet] or its kin, or take the class out with [NonController].");

    public static ConventionProblem Unbindable(ActionShape action, ParameterShape parameter) => new(
        "LEH002",
        parameter.Kind switch
        {
            ParameterKind.ByReference =>
                $"{At(action, parameter)} is a reference (ref, in, out, a pointer or a ref struct), which no request carries. Take a plain value, a string or an array.",
            ParameterKind.Abstract =>
                $"{At(action, parameter)} has an abstract type, {parameter.TypeName}, and JSON does not say which class to create. Use a class that is not abstract, "
                + "put [JsonDerivedType] on this one, or mark the parameter with [FromServices] if it is a service.",
            _ => $"{At(action, parameter)} has a type that no request carries, {parameter.TypeName}. "
                + "Mark it with [FromServices] if it is a service, or take the Request and read it from there.",
        },
        action,
        parameter);

    public static ConventionProblem NotText(ActionShape action, ParameterShape parameter, string origin) => new(
        "LEH003",
        $"{At(action, parameter)} is taken from {origin}, which cannot carry a {parameter.TypeName}. "
        + "Use a type that is written as text (string, number, Guid, date, enum or any IParsable<T>), or [FromBody].",
        action,
        parameter);

    public static ConventionProblem SecondBody(ActionShape action, ParameterShape first, ParameterShape second) => new(
        "LEH004",
        $"{At(action, second)} is taken from the body, as is '{first.Name}', and a request has one body. "
        + "Put both into one type, or mark one with [FromQuery], [FromHeader] or [FromServices].",
        action,
        second);

    public static ConventionProblem BodyOfGet(ActionShape action, ParameterShape parameter, string method) => new(
        "LEH005",
        $"{At(action, parameter)} would be taken from the body, which a {method} request does not have. "
        + "Take simple parameters from the query, mark it with [FromServices] if it is a service, or with [FromBody] if clients really send one.",
        action,
        parameter);

    public static ConventionProblem NoCounterpart(ActionShape action, RouteTemplate template, string name) => new(
        "LEH006",
        $"{action.Signature}: the path parameter '{name}' of '{template}' has no counterpart. "
        + $"Add a parameter named '{name}' of a simple type, or take the Request and read RouteValues.",
        action);

    public static ConventionProblem NotInTemplate(ActionShape action, ParameterShape parameter, RouteTemplate template) => new(
        "LEH007",
        $"{At(action, parameter)} is marked [FromRoute], but '{template}' has no path parameter '{parameter.WireName}'. "
        + $"Add {{{parameter.WireName}}} to the template, or correct the name.",
        action,
        parameter);

    public static ConventionProblem BadTemplate(ActionShape action, string reason) => new(
        "LEH008", $"{action.Signature}: {reason}", action);

    public static ConventionProblem NoMethod(ActionShape action) => new(
        "LEH009",
        $"{action.Signature}: no HTTP method is given. Name one in [AcceptVerbs] or Map, or mark the action with [HttpGet] or its kin.",
        action);

    public static ConventionProblem Generic(ActionShape action) => new(
        "LEH010", $"{action.Signature}: a method with type parameters cannot be an action. Remove them, or the attribute.", action);

    public static ConventionProblem AsyncVoid(ActionShape action) => new(
        "LEH011", $"{action.Signature}: nobody can await an async void method, so the answer would not wait for it. Return a Task.", action);

    public static ConventionProblem ByReferenceResult(ActionShape action) => new(
        "LEH015",
        $"{action.Signature}: the result is a pointer or a ref struct, {action.ByReferenceResult}, which cannot be sent. Return an array, a string or an object.",
        action);

    public static ConventionProblem BadDefault(ActionShape action, ParameterShape parameter) => new(
        "LEH016",
        $"{At(action, parameter)} has a default value of another type than {parameter.TypeName}. Write the default as C# does, {parameter.TypeName} {parameter.Name} = ..., or remove the attribute that sets it.",
        action,
        parameter);

    /// <summary>What keeps a method from being an action, whatever its route and parameters, or null.</summary>
    public static ConventionProblem? OfMethod(ActionShape action) =>
        action.IsGeneric ? Generic(action)
        : action.IsAsyncVoid ? AsyncVoid(action)
        : action.ByReferenceResult is not null ? ByReferenceResult(action)
        : null;

    public static ConventionProblem NoControllers(string? assembly) => new(
        "LEH012",
        $"AddControllers finds no controller in {assembly}. A controller is a public class, not abstract and not generic, "
        + "whose name ends in Controller: name one so, or remove the call.");

    public static ConventionProblem EveryMethod(ActionShape action, string method) => new(
        "LEH013",
        $"{action.Signature}: '{method}' is not an HTTP method. Use ANY, [HttpAny] or MapAny for every method that no other route of the path takes.",
        action);

    public static ConventionProblem NotOptional(ActionShape action, ParameterShape parameter, RouteTemplate template) => new(
        "LEH014",
        $"{At(action, parameter)} is not optional, but '{template}' takes paths without it. "
        + $"Make it nullable, give it a default value, or write one in the template, as in {{{parameter.WireName}=...}}.",
        action,
        parameter);

    private static string At(ActionShape action, ParameterShape parameter) => $"{action.Signature}: the parameter '{parameter.Name}'";
}

/// <summary>Something that cannot work, said when the app is built and, with compile-time discovery, by the compiler.</summary>
internal sealed class ConventionProblem(string id, string message, ActionShape? action = null, ParameterShape? parameter = null)
{
    /// <summary>The diagnostic's id, <c>LEH001</c> and up.</summary>
    public string Id { get; } = id;

    /// <summary>What is wrong, where, and the cure.</summary>
    public string Message { get; } = message;

    /// <summary>The action it is about; null if it is the controller.</summary>
    public ActionShape? Action { get; } = action;

    /// <summary>The parameter it is about, or null.</summary>
    public ParameterShape? Parameter { get; } = parameter;

    /// <inheritdoc />
    public override string ToString() => Message;
}
