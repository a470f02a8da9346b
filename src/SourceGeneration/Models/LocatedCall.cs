namespace LambdaEventHandler.SourceGeneration;

/// <summary>A call of AddControllers or AddController, with the place that messages are shown at.</summary>
/// <param name="Location">The place.</param>
/// <param name="Site">What takes the call's place, or null where nothing can.</param>
/// <param name="Controller">The controller that is added, or null for all of the project.</param>
/// <param name="Obstacle">Why nothing can take the call's place, or null.</param>
internal sealed record LocatedCall(SourceLocation Location, CallSite? Site, LocatedController? Controller, Obstacle? Obstacle);
