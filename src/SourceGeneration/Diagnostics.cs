using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds the problems that <c>Build()</c> would report, with the same messages, and the calls that use reflection.</summary>
internal sealed class ProjectDiagnostics(EquatableArray<LocatedController> controllers, Surroundings surroundings, bool isTrimmed)
{
    private readonly List<DiagnosticInfo> _found = [];
    private readonly List<CallRoutes> _routes = [];
    private readonly Dictionary<string, CallRoutes> _routesOfApps = new(StringComparer.Ordinal);

    /// <summary>Determines whether the project can become part of a trimmed or Native AOT app.</summary>
    public static bool IsTrimmed(AnalyzerConfigOptions options) => IsOn(options, "EnableTrimAnalyzer") || IsOn(options, "EnableAotAnalyzer");

    public EquatableArray<DiagnosticInfo> Find(EquatableArray<LocatedCall> calls, EquatableArray<LocatedHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            AddHandler(handler);
        }

        foreach (var call in calls)
        {
            AddBlocker(call, surroundings.InterceptionBlocker ?? call.InterceptionBlocker);
            if (call.Site is null)
            {
                continue;
            }

            if (call.Controller is { } only)
            {
                Add(call, call.Site.Prefix, only, RoutesOf(call.App));
            }
            else
            {
                AddAll(call, call.Site.Prefix);
            }
        }

        AddAmbiguous();
        return new([.. _found]);
    }

    private void AddHandler(LocatedHandler handler)
    {
        if ((surroundings.InterceptionBlocker ?? handler.InterceptionBlocker) is { } blocker)
        {
            Add(blocker, "The handler is read by reflection at startup", "Reflection is slower, and it is not supported in trimmed and Native AOT apps.", handler.Location);
        }

        if (handler.Model is { } model)
        {
            var convention = new ControllerConvention();
            convention.Add(Signatures.Of(model));
            foreach (var problem in convention.Problems)
            {
                Add(problem, handler.Location);
            }

            foreach (var plan in convention.Plans)
            {
                RoutesOf(handler.App).Add(plan, handler.Location);
            }

            if (!surroundings.HasAuthorization && model.Action.Authorize is { } attribute && convention.Plans.Count > 0)
            {
                Add(ConventionProblems.NotAuthorized(model.DisplayName, attribute), handler.Location);
            }
        }
    }

    private void AddAll(LocatedCall call, string prefix)
    {
        if (controllers.Count == 0)
        {
            Add(ConventionProblems.NoControllers(surroundings.Assembly), call.Location);
        }

        var routes = RoutesOf(call.App);
        foreach (var controller in controllers)
        {
            Add(call, prefix, controller, routes);
        }
    }

    private CallRoutes RoutesOf(string? app)
    {
        if (app is not null && _routesOfApps.TryGetValue(app, out var known))
        {
            return known;
        }

        var routes = new CallRoutes();
        _routes.Add(routes);
        if (app is not null)
        {
            _routesOfApps.Add(app, routes);
        }

        return routes;
    }

    private void AddAmbiguous()
    {
        foreach (var routes in _routes)
        {
            foreach (var (message, location) in routes.FindAmbiguous())
            {
                Add(new("LEH020", message, DiagnosticSeverity.Error, location));
            }
        }
    }

    private void Add(LocatedCall call, string prefix, LocatedController controller, CallRoutes routes)
    {
        AddBlocker(call, surroundings.InterceptionBlocker is null ? controller.Model.InterceptionBlocker : null);
        var signature = Signatures.Of(controller.Model);
        var convention = new ControllerConvention();
        convention.Add(signature, prefix);
        foreach (var problem in convention.Problems)
        {
            Add(problem, LocationOf(problem.Action, signature, controller) ?? call.Location);
        }

        foreach (var plan in convention.Plans)
        {
            routes.Add(plan, LocationOf(plan.Action, signature, controller) ?? call.Location);
        }

        if (!surroundings.HasAuthorization)
        {
            AddUnauthorized(convention, signature, controller, call);
        }
    }

    private void AddUnauthorized(ControllerConvention convention, ControllerSignature signature, LocatedController controller, LocatedCall call)
    {
        foreach (var plan in convention.Plans)
        {
            for (var index = 0; index < signature.Methods.Count; index++)
            {
                if (signature.Methods[index] == plan.Action && (controller.Model.Authorize ?? controller.Model.Actions[index].Authorize) is { } attribute)
                {
                    Add(ConventionProblems.NotAuthorized(plan.Action.DisplayName, attribute, plan.Action), controller.Actions[index] ?? call.Location);
                }
            }
        }
    }

    private void Add(ConventionProblem problem, SourceLocation location) => Add(new(problem.Id, problem.Message, DiagnosticSeverity.Error, location));

    private void AddBlocker(LocatedCall call, InterceptionBlocker? obstacle)
    {
        if (obstacle is not null)
        {
            Add(obstacle, "Controllers are discovered by scanning at startup", "Scanning is slower, and it is not supported in trimmed and Native AOT apps.", call.Location);
        }
    }

    private void Add(InterceptionBlocker blocker, string effect, string consequence, SourceLocation location) => Add(new(
        blocker.Id,
        $"{effect}, because {blocker.Reason}. {consequence} {blocker.Cure}",
        isTrimmed || blocker.IsOfProject ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        location));

    // Two calls with two prefixes would say the same of a method twice.
    private void Add(DiagnosticInfo finding)
    {
        if (!_found.Contains(finding))
        {
            _found.Add(finding);
        }
    }

    private static SourceLocation? LocationOf(ActionSignature? action, ControllerSignature signature, LocatedController controller)
    {
        for (var index = 0; index < signature.Methods.Count; index++)
        {
            if (signature.Methods[index] == action)
            {
                return controller.Actions[index];
            }
        }

        return controller.Location;
    }

    private static bool IsOn(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The data of a diagnostic.</summary>
/// <param name="Id">The id.</param>
/// <param name="Message">The message.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Location">The location.</param>
/// <param name="Title">The title, if it isn't that of all errors or all other diagnostics of controllers and handlers.</param>
internal sealed record DiagnosticInfo(string Id, string Message, DiagnosticSeverity Severity, SourceLocation Location, string? Title = null)
{
    /// <summary>Creates the diagnostic. The errors that <c>Build()</c> would report are not configurable.</summary>
    public Diagnostic ToDiagnostic()
    {
        var isRefusal = Severity == DiagnosticSeverity.Error;
        var descriptor = new DiagnosticDescriptor(
            Id,
            Title ?? (isRefusal ? "Invalid controller or action" : "Controllers and handlers are not compiled"),
            "{0}",
            KnownNames.Namespace,
            Severity,
            isEnabledByDefault: true,
            helpLinkUri: DiagnosticHelp.LinkOf(Id),
            customTags: isRefusal ? [WellKnownDiagnosticTags.NotConfigurable] : []);
        return Diagnostic.Create(descriptor, Location.ToLocation(), Message);
    }
}

/// <summary>A location in a file, without the syntax tree, which it would keep in memory.</summary>
internal sealed record SourceLocation(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourceLocation? Of(ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                return Of(location);
            }
        }

        return null;
    }

    public static SourceLocation Of(Location location) => new(location.SourceTree?.FilePath ?? string.Empty, location.SourceSpan, location.GetLineSpan().Span);

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
