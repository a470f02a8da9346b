using System.ComponentModel;

namespace LambdaEventHandler;

/// <summary>Binds parameters for code that was written by the compiler. It makes no types at run time, so that trimming and Native AOT see all of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bind
{
    /// <summary>Names a parameter of the route template.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Route(string name) => new(new ValueSource(BindingSource.Route, name));

    /// <summary>Names a parameter of the query.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Query(string name) => new(new ValueSource(BindingSource.Query, name));

    /// <summary>Names a header.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The place of the value.</returns>
    public static TextBinding Header(string name) => new(new ValueSource(BindingSource.Header, name));
}
