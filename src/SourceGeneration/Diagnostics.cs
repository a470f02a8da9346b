using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What the convention refuses, shown at the method with the words of Build().</summary>
internal static class Diagnostics
{
    private const string Category = "LambdaEventHandler";

    public static void Report(SourceProductionContext output, EquatableArray<LocatedController> controllers, EquatableArray<CallSite> calls)
    {
        var prefixes = new HashSet<string>();
        foreach (var call in calls)
            if (prefixes.Add(call.Prefix))
                foreach (var controller in controllers)
                    Report(output, controller, call.Prefix);
    }

    private static void Report(SourceProductionContext output, LocatedController controller, string prefix)
    {
        var shape = Shapes.Of(controller.Model);
        var convention = new ControllerConvention();
        convention.Add(shape, prefix);
        foreach (var problem in convention.Problems)
            output.ReportDiagnostic(Diagnostic.Create(
                new DiagnosticDescriptor(problem.Id, "The convention cannot take this", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true),
                LocationOf(problem, shape, controller),
                problem.Message));
    }

    private static Location LocationOf(ConventionProblem problem, ControllerShape shape, LocatedController controller)
    {
        for (var index = 0; index < shape.Methods.Count; index++)
            if (shape.Methods[index] == problem.Action)
                return controller.Actions[index].ToLocation();
        return controller.Location?.ToLocation() ?? Location.None;
    }
}
