using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A call of AddControllers or AddController that is replaced by compiled controllers.</summary>
/// <param name="Prefix">The prefix, a constant: those of groups included.</param>
/// <param name="Interception">The attribute that identifies the call for the compiler.</param>
/// <param name="Receiver">What the method is called on.</param>
/// <param name="TakesAssembly">Whether the call passes the project's own assembly.</param>
/// <param name="Controller">The controller that is added, or null for all of the project.</param>
internal sealed record CallSite(string Prefix, string Interception, CallReceiver Receiver, bool TakesAssembly, ControllerModel? Controller);

/// <summary>Specifies a type with the methods AddControllers and AddController.</summary>
internal enum CallReceiver
{
    /// <summary>A builder with the type of its resolver.</summary>
    TypedBuilder,

    /// <summary>A builder without the type of its resolver.</summary>
    Builder,

    /// <summary>A group of routes.</summary>
    Group,

    /// <summary>A builder or a group.</summary>
    Routes,
}

/// <summary>A call of AddControllers or AddController, with the location for diagnostics.</summary>
/// <param name="Location">The location.</param>
/// <param name="Site">The call that is replaced, or null if it can't be.</param>
/// <param name="Controller">The controller to add, or null to add all controllers of the project.</param>
/// <param name="InterceptionBlocker">Why the call can't be replaced, or null.</param>
internal sealed record LocatedCall(SourceLocation Location, CallSite? Site, LocatedController? Controller, InterceptionBlocker? InterceptionBlocker)
{
    /// <summary>Gets what the calls for the same app have in common, or null if that is not known.</summary>
    public string? App { get; init; }
}

/// <summary>The reason why a call uses reflection.</summary>
/// <param name="Reason">The reason, for the diagnostic.</param>
/// <param name="Cure">The fix, for the diagnostic.</param>
internal sealed record InterceptionBlocker(string Reason, string Cure)
{
    public static readonly InterceptionBlocker Prefix = new("its prefix is not a constant", "Make the prefix a constant.");

    public static readonly InterceptionBlocker Group = new(
        "the prefix of its group is not known to the compiler", "Call it on MapGroup with a constant prefix, or on a variable that is declared with that call and never assigned again.");

    public static readonly InterceptionBlocker Template = new("its template is not a constant", "Make the template a constant.");

    public static readonly InterceptionBlocker Methods = new("its HTTP methods are not constants", "Pass a collection expression of constants, such as [\"GET\", \"HEAD\"].");

    public static readonly InterceptionBlocker Handler = new("its handler is neither a lambda nor a method", "Pass a lambda or the name of a method.");

    public static readonly InterceptionBlocker Anonymous = new("an anonymous type has no name that generated code can use", "Return a record or a class.");

    public static readonly InterceptionBlocker Open = new("the handler uses a type parameter of the method or type around it", "Use a specific type, or move the call to a method without type parameters.");

    public static readonly InterceptionBlocker OtherGenerator = new(
        "the type that it is called on depends on code of another source generator", "Call it on a variable that is declared with its type, such as ResolverBuilder<ApiGatewayRestResolver>.");

    public static readonly InterceptionBlocker TypeParameter = new("its type argument is a type parameter", "Specify a controller type.");

    /// <summary>Gets whether the reason applies to the whole project. It is then a warning in every app, with its own id.</summary>
    public bool IsOfProject { get; init; }

    /// <summary>Gets the id of the diagnostic.</summary>
    public string Id => IsOfProject ? "LEH101" : "LEH100";

    public static InterceptionBlocker Hidden(string name) => new($"{name} is not accessible to generated code", $"Make {name} internal or public.");

    public static InterceptionBlocker Pointer(string name) => new($"{name} is a pointer, which requires unsafe code", $"Remove {name} from the attribute.");

    public static InterceptionBlocker Aliased(string name, string alias) => new($"{name} is only accessible with the extern alias '{alias}'", $"Add 'global' to the aliases of the reference.");

    public static InterceptionBlocker Priority(string method) => new($"{method} has overloads with [OverloadResolutionPriority]", "Give each overload a different name.");

    public static InterceptionBlocker Language(LanguageVersion version) => new($"the project is compiled as C# {version.ToDisplayString()}, but generated code requires C# 12", "Set LangVersion to 12.0 or later in the project file, or remove it.") { IsOfProject = true };

    public static InterceptionBlocker Shadow(string name) => new($"the project declares {name}, which hides a type that generated code uses", $"Rename {name}.") { IsOfProject = true };
}
