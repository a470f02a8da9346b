namespace LambdaEventHandler;

/// <summary>Creates the messages about everything that the convention doesn't allow.</summary>
internal static class ConventionProblems
{
    public static ConventionProblem NoActions(ControllerSignature controller) => new(
        "LEH001",
        $"{controller.Name} has no actions. Start the name of a public method with Get, Post, Put, Patch, Delete, Head, or Options, "
        + "mark a method with an attribute such as [HttpGet], or exclude the class with [NonController].");

    public static ConventionProblem Unbindable(ActionSignature action, ParameterSignature parameter) => new(
        "LEH002",
        parameter.Kind switch
        {
            ParameterKind.ByReference =>
                $"{At(action, parameter)} is passed by reference or is a pointer or a ref struct, which cannot be bound from a request. Use a value, a string, or an array.",
            ParameterKind.Abstract =>
                $"{At(action, parameter)} has an abstract type, {parameter.TypeName}, so the class to create is unknown. Use a class that is not abstract, "
                + "add [JsonDerivedType] to the type, or mark the parameter with [FromServices] if it is a service.",
            _ => $"{At(action, parameter)} has a type that cannot be bound from a request: {parameter.TypeName}. "
                + "Mark it with [FromServices] if it is a service, or read the value from a parameter of type Request.",
        },
        action,
        parameter);

    public static ConventionProblem NotText(ActionSignature action, ParameterSignature parameter, string origin) => new(
        "LEH003",
        $"{At(action, parameter)} is bound from {origin}, which does not support the type {parameter.TypeName}. "
        + "Use a type that can be parsed from text (string, number, Guid, date, enum, or any IParsable<T>), or use [FromBody].",
        action,
        parameter);

    public static ConventionProblem NotTextMember(ActionSignature action, ParameterSignature parameter, ParameterSignature member) => new(
        "LEH003",
        member.Source is null or BindingSource.Query
            ? $"{At(action, parameter)} is bound from the query, which does not support its member '{member.Name}' of type {member.TypeName}. "
                + "Use a type that can be parsed from text (string, number, Guid, date, enum, or any IParsable<T>), or mark the property with [JsonIgnore]."
            : $"{At(action, parameter)} is bound from the query, but its member '{member.Name}' is marked with {member.SourceAttribute}. "
                + "Make it a parameter of the action, or remove the attribute.",
        action,
        parameter);

    public static ConventionProblem SecondBody(ActionSignature action, ParameterSignature first, ParameterSignature second) => new(
        "LEH004",
        $"{At(action, second)} is bound from the body, as is '{first.Name}', but a request has only one body. "
        + "Combine them into one type, or mark one with [FromQuery], [FromHeader], or [FromServices].",
        action,
        second);

    public static ConventionProblem BodyIsRead(ActionSignature action, ParameterSignature body, ParameterSignature reader) => new(
        "LEH004",
        $"{At(action, body)} is bound from the body as JSON, and '{reader.Name}' from the same body by {reader.SourceAttribute}, but a body has only one format. "
        + $"Mark '{body.Name}' with {reader.SourceAttribute}, too, or remove one of the parameters.",
        action,
        body);

    public static ConventionProblem BodyReadOfGet(ActionSignature action, ParameterSignature parameter, string method) => new(
        "LEH005",
        $"{At(action, parameter)} is bound from the body by {parameter.SourceAttribute}, but a {method} request does not have a body. "
        + "Use another method, such as POST, or mark the parameter with [FromQuery] to bind it from the query string.",
        action,
        parameter);

    public static ConventionProblem BodyOfGet(ActionSignature action, ParameterSignature parameter, string method) => new(
        "LEH005",
        $"{At(action, parameter)} would be bound from the body, which a {method} request does not have. "
        + "Mark it with [FromQuery] to bind its members from the query string, with [FromServices] if it is a service, or with [FromBody] if clients send a body.",
        action,
        parameter);

    public static ConventionProblem NoCounterpart(ActionSignature action, RouteTemplate template, string name) => new(
        "LEH006",
        $"{action.Signature}: the path parameter '{name}' of '{template}' has no matching action parameter. "
        + $"Add a parameter named '{name}' of a simple type, or read RouteValues from a parameter of type Request.",
        action);

    public static ConventionProblem NotInTemplate(ActionSignature action, ParameterSignature parameter, RouteTemplate template) => new(
        "LEH007",
        $"{At(action, parameter)} is marked with [FromRoute], but '{template}' has no path parameter '{parameter.WireName}'. "
        + $"Add {{{parameter.WireName}}} to the template, or correct the name.",
        action,
        parameter);

    public static ConventionProblem BadTemplate(ActionSignature action, string reason) => new(
        "LEH008", $"{action.Signature}: {reason}", action);

    public static ConventionProblem NoMethod(ActionSignature action) => new(
        "LEH009",
        $"{action.Signature}: no HTTP method is specified. Specify one in [AcceptVerbs] or Map, or add an attribute such as [HttpGet].",
        action);

    public static ConventionProblem Generic(ActionSignature action) => new(
        "LEH010", $"{action.Signature}: a generic method cannot be an action. Remove the type parameters or the attribute.", action);

    public static ConventionProblem AsyncVoid(ActionSignature action) => new(
        "LEH011", $"{action.Signature}: an async void method cannot be awaited, so the response would not wait for it. Return a Task.", action);

    public static ConventionProblem ByReferenceResult(ActionSignature action) => new(
        "LEH015",
        $"{action.Signature}: the return type is a pointer or a ref struct, {action.ByReferenceResult}, which cannot be serialized. Return an array, a string, or an object.",
        action);

    public static ConventionProblem BadDefault(ActionSignature action, ParameterSignature parameter) => new(
        "LEH016",
        $"{At(action, parameter)} has a default value that is not of type {parameter.TypeName}. Write the default value in C#, as in {parameter.TypeName} {parameter.Name} = ..., or remove the attribute that sets it.",
        action,
        parameter);

    /// <summary>Returns why a method cannot be an action, regardless of its route and parameters, or null.</summary>
    public static ConventionProblem? OfMethod(ActionSignature action) =>
        action.IsGeneric ? Generic(action)
        : action.IsAsyncVoid ? AsyncVoid(action)
        : action.ByReferenceResult is not null ? ByReferenceResult(action)
        : action.ForeignResult is not null ? ForeignResult(action)
        : action.TupleResult is not null ? TupleResult(action)
        : action.ClassAuthorization is not null ? NotAuthorizedByClass(action)
        : null;

    public static ConventionProblem NoControllers(string? assembly) => new(
        "LEH012",
        $"AddControllers found no controllers in {assembly}. Add a public class that is not abstract and not generic, "
        + "and whose name ends in Controller, or remove the call.");

    public static ConventionProblem EveryMethod(ActionSignature action, string method) => new(
        "LEH013",
        $"{action.Signature}: '{method}' is not an HTTP method. Use ANY, [HttpAny], or MapAny to match every method that no other route of the path matches.",
        action);

    public static ConventionProblem NotOptional(ActionSignature action, ParameterSignature parameter, RouteTemplate template) => new(
        "LEH014",
        $"{At(action, parameter)} is required, but '{template}' also matches paths without it. "
        + $"Make it nullable, give it a default value, or add a default value to the template, as in {{{parameter.WireName}=...}}.",
        action,
        parameter);

    public static ConventionProblem SeveralSources(ActionSignature action, ParameterSignature parameter) => new(
        "LEH017",
        $"{At(action, parameter)} is marked with both {parameter.SourceAttribute} and {parameter.SecondSourceAttribute}, but a value comes from one place only. Remove one of the attributes.",
        action,
        parameter);

    public static ConventionProblem ForeignResult(ActionSignature action) => new(
        "LEH019",
        $"{action.Signature}: the return type {action.ForeignResult} describes a response to ASP.NET Core, which does not run here, so its properties would be sent with the status 200. "
        + "Return the value itself, or a Response, such as Response.Json(value, 201) or Response.NoContent().",
        action);

    public static ConventionProblem TupleResult(ActionSignature action) => new(
        "LEH019",
        $"{action.Signature}: the return type {action.TupleResult} is a tuple, whose values are not serialized, because they are fields. Return a record or a class.",
        action);

    public static ConventionProblem NotAuthorized(string name, string attribute, ActionSignature? action = null) => new(
        "LEH018",
        $"{name} is marked with {attribute}, but nothing enforces it, so every client could call it. "
        + "Add the package LambdaEventHandler.Plugins.Authorization and call builder.UseAuthorization(), or remove the attribute.",
        action);

    /// <summary>Describes metadata that is not an attribute, which the compiler doesn't see.</summary>
    public static string NotAuthorizedByPolicy(string name) =>
        $"{name} has an AuthorizationPolicy, but nothing enforces it, so every client could call it. "
        + "Add the package LambdaEventHandler.Plugins.Authorization and call builder.UseAuthorization(), or remove the policy.";

    public static string DescribeAuthorizationOfClass(string attribute, string type) => $"{attribute} on the class {type}";

    private static ConventionProblem NotAuthorizedByClass(ActionSignature action) => new(
        "LEH018",
        $"{action.Signature}: {action.ClassAuthorization} does not apply to a mapped handler, so it would not protect the route. Put the attribute on the method, or add the class with AddController.",
        action);

    private static string At(ActionSignature action, ParameterSignature parameter) => $"{action.Signature}: the parameter '{parameter.Name}'";
}

/// <summary>A mistake that is reported when the app is built and, with compile-time discovery, by the compiler.</summary>
internal sealed class ConventionProblem(string id, string message, ActionSignature? action = null, ParameterSignature? parameter = null)
{
    /// <summary>Gets the diagnostic's id, <c>LEH001</c> and up.</summary>
    public string Id { get; } = id;

    /// <summary>Gets what is wrong, where, and how to fix it.</summary>
    public string Message { get; } = message;

    /// <summary>Gets the action it is about; null if it is the controller.</summary>
    public ActionSignature? Action { get; } = action;

    /// <summary>Gets the parameter it is about, or null.</summary>
    public ParameterSignature? Parameter { get; } = parameter;

    /// <inheritdoc />
    public override string ToString() => Message;
}
