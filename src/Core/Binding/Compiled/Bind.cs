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

    /// <summary>Reads a body that must be there.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter's name, which the client is told.</param>
    /// <returns>The value.</returns>
    /// <exception cref="BadRequestException">There is no body, or it does not fit.</exception>
    public static T Body<T>(Request request, string? name = null) => (T)BodyBinder.ReadRequired(request, typeof(T), name);

    /// <summary>Reads a body that may be absent.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="fallback">The value where there is no body.</param>
    /// <param name="name">The parameter's name, which the client is told.</param>
    /// <returns>The value.</returns>
    /// <exception cref="BadRequestException">The body does not fit.</exception>
    public static T? BodyOr<T>(Request request, T? fallback, string? name = null) => (T?)BodyBinder.ReadOptional(request, typeof(T), fallback, name);
}
