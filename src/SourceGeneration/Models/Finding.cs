using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What the compiler is to say.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Message">The words.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Location">The place.</param>
internal sealed record Finding(string Id, string Message, DiagnosticSeverity Severity, SourceLocation Location)
{
    /// <summary>The diagnostic. What Build() would refuse cannot be configured away.</summary>
    public Diagnostic ToDiagnostic()
    {
        var isRefusal = Severity == DiagnosticSeverity.Error;
        var descriptor = new DiagnosticDescriptor(
            Id,
            isRefusal ? "The convention refuses this" : "Controllers are not compiled",
            "{0}",
            KnownNames.Namespace,
            Severity,
            isEnabledByDefault: true,
            customTags: isRefusal ? [WellKnownDiagnosticTags.NotConfigurable] : []);
        return Diagnostic.Create(descriptor, Location.ToLocation(), Message);
    }
}
