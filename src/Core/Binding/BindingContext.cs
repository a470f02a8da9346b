using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>
/// Binds the arguments of one call of an action. It records what is wrong with them, so that the client learns everything at once.
/// Used by code that the source generator writes and by reflection; not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BindingContext
{
    private List<BindingError>? _errors;
    private Exception? _cause;

    /// <summary>Creates the context of a request.</summary>
    /// <param name="request">The request.</param>
    public BindingContext(Request request) => Request = request;

    /// <summary>Gets the request.</summary>
    public readonly Request Request { get; }

    /// <summary>Reads a required body.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <returns>The value; the default of its type if an error was recorded.</returns>
    /// <exception cref="ServiceException">The body has a content type that the app's serializer does not read: 415.</exception>
    public T Body<T>() => RequiredBody(typeof(T)) is T value ? value : default!;

    /// <summary>Reads an optional body.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="fallback">The value for a request without a body.</param>
    /// <returns>The value; the default of its type if an error was recorded.</returns>
    /// <exception cref="ServiceException">The body has a content type that the app's serializer does not read: 415.</exception>
    public T? BodyOr<T>(T? fallback) => OptionalBody(typeof(T), fallback) is T value ? value : default;

    /// <summary>Ends binding: every argument was read. What validates them belongs between here and the call of the action.</summary>
    /// <exception cref="BindingException">Errors were recorded.</exception>
    public readonly void Complete()
    {
        if (_errors is not null)
        {
            throw new BindingException(_errors, _cause);
        }
    }

    internal object? RequiredBody(Type type)
    {
        if (HasBody(out var failure))
        {
            // JSON's null is no body.
            return ReadBody(type, ref failure) ?? Fail(failure ?? JsonBodyError.Missing());
        }

        return Fail(failure ?? JsonBodyError.Missing());
    }

    internal object? OptionalBody(Type type, object? fallback)
    {
        var value = HasBody(out var failure) ? ReadBody(type, ref failure) : fallback;
        return failure is null ? value : Fail(failure);
    }

    internal void Add(BindingError error) => (_errors ??= []).Add(error);

    private readonly bool HasBody(out BindingException? failure)
    {
        failure = null;
        try
        {
            return Request.HasBody;
        }
        catch (BadRequestException exception)
        {
            failure = JsonBodyError.Unreadable(exception);
            return false;
        }
    }

    private readonly object? ReadBody(Type type, ref BindingException? failure)
    {
        if (Request.HasReadableMediaType)
        {
            return Request.Json(type, out failure);
        }

        return type == typeof(string) ? Request.Body : type == typeof(byte[]) ? Request.BodyBytes : throw UnsupportedMediaType();
    }

    private readonly ServiceException UnsupportedMediaType() =>
        new(415, $"The content type of the request body is not supported. Send {string.Join(" or ", Request.ReadableMediaTypes)}.");

    private object? Fail(BindingException failure)
    {
        foreach (var error in failure.Errors)
        {
            Add(error);
        }

        _cause ??= failure.InnerException;
        return null;
    }
}
