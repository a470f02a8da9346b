using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>Room on the stack for the arguments of most actions.</summary>
[InlineArray(Length)]
internal struct Arguments
{
    /// <summary>How many arguments there is room for.</summary>
    public const int Length = 4;

    private object? _first;
}
