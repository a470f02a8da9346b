using System.Reflection;

namespace LambdaEventHandler.Mutation;

/// <summary>The switch in the assembly with the mutants.</summary>
internal sealed class SwitchAccess
{
    /// <summary>Gets the assembly with the mutants.</summary>
    public static Assembly Core { get; } = Assembly.Load("LambdaEventHandler.Core");

    private static readonly Type Switch = Core.GetType("LambdaEventHandler.MutationSwitch", throwOnError: true)!;

    private readonly FieldInfo _active = Switch.GetField("Active")!;
    private readonly FieldInfo _wasReached = Switch.GetField("WasReached")!;
    private readonly FieldInfo _passed = Switch.GetField("Passed")!;

    public int Active
    {
        set => _active.SetValue(null, value);
    }

    public bool WasReached
    {
        get => (bool)_wasReached.GetValue(null)!;
        set => _wasReached.SetValue(null, value);
    }

    public Action<int>? Passed
    {
        set => _passed.SetValue(null, value);
    }
}
