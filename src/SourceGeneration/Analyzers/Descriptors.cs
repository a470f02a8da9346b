using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The warnings of the analyzers: code that compiles and starts, but doesn't do what it seems to do. Each has a page in docs/diagnostics.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor ForeignAttribute = new(
        "LEH201",
        "An attribute of ASP.NET Core has no effect",
        "[{0}] is an attribute of ASP.NET Core ({1}), which has no effect here. {2}.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH201"));

    public static readonly DiagnosticDescriptor NotAnAction = new(
        "LEH202",
        "A method of a controller is not an action",
        "{0} is not an action, because {1}. {2}.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH202"));

    public static readonly DiagnosticDescriptor NotAController = new(
        "LEH203",
        "A class is not found as a controller",
        "AddControllers does not find {0}, because {1}. {2}, or mark it with [NonController].",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH203"));

    public static readonly DiagnosticDescriptor TextFromQuery = new(
        "LEH204",
        "A parameter is bound from the query of a request that has a body",
        "The parameter '{0}' of {1} is bound from the query string, not from the body. Mark it with [FromBody] to read the body, or with [FromQuery] to keep the query string.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH204"));

    public static readonly DiagnosticDescriptor DoubledResource = new(
        "LEH205",
        "A path has the same resource twice",
        "The path of {0} is '{1}': the name of the method adds '{2}' to the class's [Route], which already ends with it. Rename the method to {3}, or specify the template in an attribute.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH205"));

    public static readonly DiagnosticDescriptor VersionPrefix = new(
        "LEH206",
        "The prefix of a version contains controllers of another version",
        "AddControllers adds every controller of the project under '{0}', also {1}. Add the controllers of a version one by one, with MapGroup(\"{0}\").AddController<T>().",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH206"));

    public static readonly DiagnosticDescriptor InitializationOrder = new(
        "LEH207",
        "An app is built before a static field that it uses is initialized",
        "{0} is initialized before {1}, which it uses: static fields are initialized in the order of their declaration, so {1} still has its default value. Move {1} above {0}.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH207"));

    public static readonly DiagnosticDescriptor NotOfFormFields = new(
        "LEH208",
        "A parameter is bound from form fields that can't contain its type",
        "The parameter '{0}' cannot be bound from form fields: {1}. {2}.",
        KnownNames.Namespace,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticHelp.LinkOf("LEH208"));
}
