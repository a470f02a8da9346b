namespace LambdaEventHandler.SourceGeneration;

/// <summary>A call of AddControllers or AddController that compiled controllers take the place of.</summary>
/// <param name="Prefix">The prefix, a constant.</param>
/// <param name="Interception">The attribute that names the call to the compiler.</param>
/// <param name="Controller">The controller that is added, or null for all of the project.</param>
internal sealed record CallSite(string Prefix, string Interception, ControllerModel? Controller);
