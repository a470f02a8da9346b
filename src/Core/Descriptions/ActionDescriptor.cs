namespace LambdaEventHandler;

/// <summary>Describes the action of a route: what it takes from a request and what it returns. It is created on first use, so it costs nothing in an app that doesn't use it.</summary>
public sealed class ActionDescriptor
{
    internal ActionDescriptor(Type? controllerType, string methodName, IReadOnlyList<ParameterDescriptor> parameters, Type resultType, DocumentationSource documentation)
    {
        ControllerType = controllerType;
        MethodName = methodName;
        Parameters = parameters;
        ResultType = resultType;
        Documentation = documentation;
    }

    /// <summary>Gets the controller.</summary>
    /// <value>The type of the controller, or <see langword="null"/> for a handler that was passed to <c>Map</c>.</value>
    public Type? ControllerType { get; }

    /// <summary>Gets the name of the method.</summary>
    /// <value>For example <c>GetHello</c>, or an empty string for a lambda.</value>
    public string MethodName { get; }

    /// <summary>Gets the parameters of the action, in the order of their declaration.</summary>
    public IReadOnlyList<ParameterDescriptor> Parameters { get; }

    /// <summary>Gets the type that the request body is read as.</summary>
    /// <value>The type of the parameter that is bound from the body, or <see langword="null"/> if there is none.</value>
    public Type? BodyType
    {
        get
        {
            foreach (var parameter in Parameters)
            {
                if (parameter.In == "body")
                {
                    return parameter.Type;
                }
            }

            return null;
        }
    }

    /// <summary>Gets the type of the result, awaited.</summary>
    /// <value><c>typeof(Todo)</c> for an action that returns <c>Task&lt;Todo&gt;</c>, and <c>typeof(void)</c> for an action that returns nothing, <c>Task</c> or <c>ValueTask</c>.</value>
    public Type ResultType { get; }

    /// <summary>Gets the attributes of the controller and the method, and the metadata of groups and <c>With</c>, from the farthest to the nearest.</summary>
    /// <value>The same objects as in <see cref="Route.Metadata"/>.</value>
    public IReadOnlyList<object> Attributes { get; internal set; } = [];

    /// <summary>
    /// Gets the XML documentation comments of the method and of types. The source generator takes those of the project at compile time. For all others, and for
    /// actions that are found by reflection, they are read from the XML file beside the assembly (<c>GenerateDocumentationFile</c>).
    /// </summary>
    public DocumentationSource Documentation { get; }

    /// <summary>Gets what the source generator compiled of the action for packages, for example the types that are validated.</summary>
    /// <value>One object for each package that the project references and that has such code; empty for an action that is found by reflection.</value>
    public IReadOnlyList<object> Extensions { get; internal init; } = [];
}

/// <summary>Describes a parameter of an action.</summary>
public sealed class ParameterDescriptor
{
    internal ParameterDescriptor(string name, string? wireName, string source, Type type, bool isRequired, bool hasDefaultValue, object? defaultValue, IReadOnlyList<object> attributes)
    {
        Name = name;
        WireName = wireName ?? name;
        In = source;
        Type = type;
        IsRequired = isRequired;
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        Attributes = attributes;
    }

    /// <summary>Gets the name of the parameter in C#.</summary>
    public string Name { get; }

    /// <summary>Gets the name that a client uses, for example the name of the header.</summary>
    /// <value>
    /// The name that an attribute specifies; otherwise <see cref="Name"/>. For a member of an object, <see cref="Name"/> with the naming policy of the app's JSON.
    /// </value>
    public string WireName { get; private set; }

    /// <summary>Gets where the value comes from.</summary>
    /// <value>
    /// <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>, <c>body</c>, or the <c>In</c> of the attribute of a package. <c>services</c> for a service, and
    /// <c>invocation</c> for the request, the event, the Lambda context, and the cancellation token, which no client sends.
    /// </value>
    public string In { get; }

    /// <summary>Gets the type of the parameter.</summary>
    public Type Type { get; }

    /// <summary>Gets whether a request without the value is invalid.</summary>
    public bool IsRequired { get; }

    /// <summary>Gets whether the parameter has a default value in C#.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>Gets the default value.</summary>
    /// <value>The value in C#; <see langword="null"/> if there is none or if it is the default of a value type (<c>= default</c>).</value>
    public object? DefaultValue { get; }

    /// <summary>Gets the attributes of the parameter.</summary>
    public IReadOnlyList<object> Attributes { get; }

    /// <summary>Gets the members of an object that is bound from the query string, each of which is a query parameter.</summary>
    /// <value>The members in the order of the constructor's parameters and the properties; empty for any other parameter.</value>
    public IReadOnlyList<ParameterDescriptor> Members { get; internal init; } = [];

    /// <summary>Gets whether the naming policy of the app's JSON determines the name.</summary>
    internal bool FollowsNamingPolicy { get; init; }

    /// <summary>Names the members that have no name of their own.</summary>
    internal void NameMembers(Func<string, string> policy)
    {
        foreach (var member in Members)
        {
            if (member.FollowsNamingPolicy)
            {
                member.WireName = policy(member.Name);
            }
        }
    }
}

/// <summary>Creates the descriptors of actions, one by one, on first use.</summary>
internal interface IActionDescriber
{
    /// <summary>Creates a descriptor.</summary>
    /// <param name="index">The action, for a describer of several.</param>
    ActionDescriptor Describe(int index);
}
