using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>The place of each <see cref="EventField"/>.</summary>
[InlineArray((int)EventField.ContextPath + 1)]
internal struct JsonEventFields
{
    private JsonSlice _first;
}
