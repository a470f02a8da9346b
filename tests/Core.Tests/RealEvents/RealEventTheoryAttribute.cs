namespace LambdaEventHandler.RealEvents;

/// <summary>A theory whose cases are real events. Where their folder is absent, the run lists it as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealEventTheoryAttribute : TheoryAttribute
{
    public RealEventTheoryAttribute() => Skip = RealEventFiles.AreThere ? null : RealEventFiles.Absent;
}
