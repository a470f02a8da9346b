using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler.Generated;

/// <summary>Binds parameters for code that the source generator writes. It creates no types at run time, so that trimming and Native AOT see all of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bind
{
    /// <summary>Binds a parameter of the route template.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The source of the value.</returns>
    public static TextBinding Route(string name) => Text(new FromRouteAttribute(), name);

    /// <summary>Binds a query parameter.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The source of the value.</returns>
    public static TextBinding Query(string name) => Text(new FromQueryAttribute(), name);

    /// <summary>Binds a member of an object that is bound from the query string.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="wireName">The name in the query string, or <see langword="null"/> to use the naming policy of the app's JSON.</param>
    /// <returns>The source of the value.</returns>
    public static TextBinding Member(string name, string? wireName) => new(new TextSource(new FromQueryAttribute(wireName), name, isMember: true));

    /// <summary>Binds a header.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The source of the value.</returns>
    public static TextBinding Header(string name) => Text(new FromHeaderAttribute(), name);

    /// <summary>Binds text that an attribute reads.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="parameter">The name of the parameter, for an attribute without a name.</param>
    /// <returns>The source of the value.</returns>
    public static TextBinding Text(FromTextAttribute attribute, string parameter) => new(new TextSource(attribute, parameter));

    /// <summary>Binds a value that an attribute creates.</summary>
    /// <typeparam name="T">The type of the parameter.</typeparam>
    /// <param name="attribute">The attribute.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The binding.</returns>
    public static WholeValueBinding<T> Value<T>(IValueSource attribute, ParameterDescriptor parameter) => new(new WholeValueSource(attribute, parameter));
}

/// <summary>Reads text from one place of the request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextBinding
{
    private readonly TextSource _source;

    internal TextBinding(TextSource source) => _source = source;

    /// <summary>Reads a type that parses itself.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The binding.</returns>
    public ValueBinding<T> Parsed<T>()
        where T : IParsable<T> =>
        new(_source, ValueConverters.Parsable<T>());

    /// <summary>Reads an enum by its names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <returns>The binding.</returns>
    public ValueBinding<T> Named<T>()
        where T : struct, Enum =>
        new(_source, new EnumConverter<T>());

    /// <summary>Reads a URI.</summary>
    /// <returns>The binding.</returns>
    public ValueBinding<Uri> Uri() => new(_source, new UriConverter());
}

/// <summary>Converts the text of one place to values.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueBinding<T>
{
    private readonly TextSource _source;
    private readonly ValueConverter<T> _converter;

    internal ValueBinding(TextSource source, ValueConverter<T> converter) => (_source, _converter) = (source, converter);

    /// <summary>Reads a required value. If it is missing or invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <returns>The value; the default of its type if an error was recorded.</returns>
    public T Required(ref BindingContext binding)
    {
        if (_source.Read(binding.Request, IsString) is { } text)
        {
            return Convert(text, ref binding, out var value) ? value : default!;
        }

        binding.Add(_source.Missing(binding.Request), _source);
        return default!;
    }

    /// <summary>Reads an optional value. If it is invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <param name="value">The value, if there is one.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryRead(ref BindingContext binding, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return _source.Read(binding.Request, IsString) is { } text && Convert(text, ref binding, out value);
    }

    /// <summary>Reads all values, in the order in which they were sent. If one of them is invalid, an error is recorded.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <returns>The values; empty if there are none or an error was recorded.</returns>
    public T[] All(ref BindingContext binding)
    {
        var texts = _source.ReadAll(binding.Request, IsString);
        if (texts.Count == 0)
        {
            return [];
        }

        var values = new T[texts.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (!_converter.TryConvert(texts[index], binding.Request, out var value))
            {
                binding.Add(_source.Unfit(binding.Request, _converter.ExpectedIn(binding.Request), isOneOfSeveral: true), _source);
                return [];
            }

            values[index] = value;
        }

        return values;
    }

    /// <summary>Determines whether the request has at least one value.</summary>
    /// <param name="binding">The context of the call.</param>
    /// <returns>Whether there is a value, valid or not.</returns>
    public bool IsPresent(ref BindingContext binding) => _source.Read(binding.Request, IsString) is not null;

    private static bool IsString => typeof(T) == typeof(string);

    private bool Convert(string text, ref BindingContext binding, [MaybeNullWhen(false)] out T value)
    {
        if (_converter.TryConvert(text, binding.Request, out value))
        {
            return true;
        }

        binding.Add(_source.Unfit(binding.Request, _converter.ExpectedIn(binding.Request)), _source);
        return false;
    }
}

/// <summary>Gets the value that an attribute creates.</summary>
/// <typeparam name="T">The type of the parameter.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WholeValueBinding<T>
{
    private readonly WholeValueSource _source;

    internal WholeValueBinding(WholeValueSource source) => _source = source;

    /// <summary>Has the attribute create the value.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What the attribute found.</returns>
    public ValueTask<BindingResult> BindAsync(Request request) => _source.BindAsync(request);

    /// <summary>Takes the value of a required parameter. If there is none, an error is recorded.</summary>
    /// <param name="result">What the attribute found.</param>
    /// <param name="binding">The context of the call.</param>
    /// <returns>The value; the default of its type if an error was recorded.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type than the parameter.</exception>
    public T Required(BindingResult result, ref BindingContext binding) => _source.Accept(result, typeof(T), ref binding) is T value ? value : default!;

    /// <summary>Takes the value of an optional parameter.</summary>
    /// <param name="result">What the attribute found.</param>
    /// <param name="binding">The context of the call.</param>
    /// <param name="fallback">The value if the request has none.</param>
    /// <returns>The value; the fallback if there is none or an error was recorded.</returns>
    /// <exception cref="InvalidOperationException">The value is of another type than the parameter.</exception>
    public T Optional(BindingResult result, ref BindingContext binding, T fallback) => _source.Accept(result, typeof(T), ref binding) is T value ? value : fallback;
}

/// <summary>
/// Binds the arguments of one call of an action. It records what is wrong with them, so that the client learns everything at once.
/// Used by code that the source generator writes and by reflection; not for use by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct BindingContext
{
    private List<BindingError>? _errors;
    private Exception? _cause;
    private bool _lacksIdentity;

    /// <summary>Creates the context of a request.</summary>
    /// <param name="request">The request.</param>
    public BindingContext(Request request) => Request = request;

    /// <summary>Gets the request.</summary>
    public readonly Request Request { get; }

    /// <summary>Gets the number of errors that are recorded.</summary>
    public readonly int ErrorCount => _errors?.Count ?? 0;

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

    /// <summary>Gets whether the app validates the arguments of the action: then <see cref="ValidateAsync"/> ends binding.</summary>
    public readonly bool IsValidated => ArgumentValidation.AppliesTo(Request);

    /// <summary>Validates the arguments, and ends binding.</summary>
    /// <param name="arguments">The arguments; null for those that no client sends.</param>
    /// <returns>A task that completes when the arguments are validated.</returns>
    /// <exception cref="UnauthorizedException">A claim is missing or invalid.</exception>
    /// <exception cref="BindingException">Errors were recorded, and validation has found none.</exception>
    /// <exception cref="RequestValidationException">Validation has found errors.</exception>
    public readonly ValueTask ValidateAsync(params object?[] arguments) =>
        _lacksIdentity ? throw Unauthorized() : ((ArgumentValidation)Request.Validation!).ValidateAsync(Request, arguments, _errors, _cause);

    /// <summary>Ends binding: every argument was read.</summary>
    /// <exception cref="UnauthorizedException">A claim is missing or invalid.</exception>
    /// <exception cref="BindingException">Errors were recorded.</exception>
    public readonly void Complete()
    {
        if (_errors is not null)
        {
            throw _lacksIdentity ? Unauthorized() : new BindingException(_errors, _cause);
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

    internal void Add(BindingError error, TextSource source)
    {
        _lacksIdentity |= source.IsIdentity;
        Add(error);
    }

    // A client can't mend its claims like the other values of a request, and it learns nothing about them.
    private static UnauthorizedException Unauthorized() => new() { Headers = { ["WWW-Authenticate"] = "Bearer" } };

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

    // Bytes are those of the client, whatever the content type: a signature is that of the bytes.
    private readonly object? ReadBody(Type type, ref BindingException? failure) =>
        type == typeof(byte[]) ? Request.BodyBytes
        : type == typeof(ReadOnlyMemory<byte>) || type == typeof(ReadOnlyMemory<byte>?) ? new ReadOnlyMemory<byte>(Request.BodyBytes)
        : type == typeof(Stream) ? new MemoryStream(Request.BodyBytes!, writable: false)
        : Request.HasReadableMediaType ? Request.Json(type, out failure)
        : type == typeof(string) ? Request.Body
        : Request.HasAcceptedContentType ? Request.Json(type, out failure)
        : throw UnsupportedMediaType();

    private readonly ServiceException UnsupportedMediaType() =>
        new(415, $"The content type of the request body is not supported. Send {string.Join(" or ", Request.ReadableContentTypes)}.");

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
