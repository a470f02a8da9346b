namespace LambdaEventHandler.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum Outcome
{
    /// <summary>No test reaches it.</summary>
    NotReached,

    /// <summary>All tests that reach it pass.</summary>
    Survived,

    /// <summary>A test fails.</summary>
    Caught,

    /// <summary>The tests do not end, or their process ends: caught, too.</summary>
    TimedOut,
}
