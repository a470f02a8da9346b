using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Binds one argument of an action. Created when the app is built, and used by any number of requests concurrently.</summary>
internal abstract class ParameterBinder
{
    /// <summary>Gets whether the argument comes from the app or the invocation instead of the client. Such arguments are bound after the others, if those are valid.</summary>
    public virtual bool IsProvided => false;

    /// <summary>Binds the argument. If the value is missing or invalid, an error is recorded.</summary>
    public abstract object? BindObject(ref BindingContext binding);
}

/// <summary>Binds one value.</summary>
internal sealed class ObjectBinder(TextSource source, IValueConverter converter, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        if (source.Read(binding.Request, converter is StringConverter) is not { } text)
        {
            if (isRequired)
            {
                binding.Add(source.Missing(binding.Request), source);
            }

            return fallback;
        }

        if (!converter.TryConvertObject(text, binding.Request, out var value))
        {
            binding.Add(source.Unfit(binding.Request, converter.ExpectedIn(binding.Request)), source);
        }

        return value;
    }
}

/// <summary>Binds all values of one name.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class CollectionBinder<T>(ValueBinding<T> values, CollectionKind kind, bool isOptional) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        var found = values.All(ref binding);
        if (found.Length == 0 && isOptional)
        {
            return null;
        }

        return kind switch
        {
            CollectionKind.List => new List<T>(found),
            CollectionKind.Set => new HashSet<T>(found),
            _ => found,
        };
    }
}

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) =>
        isRequired ? binding.RequiredBody(type) : binding.OptionalBody(type, fallback);
}

/// <summary>Binds a value that an attribute creates. It is created before the other arguments are bound, because that can take time.</summary>
internal sealed class WholeValueBinder(WholeValueSource source, Type type, object? fallback) : ParameterBinder
{
    /// <summary>Has the attribute create the value.</summary>
    public ValueTask<BindingResult> BindAsync(Request request) => source.BindAsync(request);

    /// <summary>Takes what the attribute found.</summary>
    public object? Accept(BindingResult result, ref BindingContext binding) => source.Accept(result, type, ref binding) ?? fallback;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) => throw new NotSupportedException("Whole values are bound asynchronously.");
}

/// <summary>Binds a service of the request's scope.</summary>
internal sealed class ServiceBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override bool IsProvided => true;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) =>
        isRequired ? binding.Request.Services.GetRequiredService(type) : binding.Request.Services.GetService(type) ?? fallback;
}

/// <summary>Binds the request, the event, the Lambda context, and the cancellation token.</summary>
internal sealed class InvocationBinder(Func<Request, object> read) : ParameterBinder
{
    /// <summary>Returns the binder for a type; null if the invocation has no object of that type.</summary>
    public static InvocationBinder? For(Type type) =>
        type == typeof(Request) ? new InvocationBinder(static request => request)
        : type == typeof(ILambdaContext) ? new InvocationBinder(static request => request.LambdaContext)
        : type == typeof(CancellationToken) ? new InvocationBinder(static request => request.CancellationToken)
        : IsUser(type) ? new InvocationBinder(static request => request.User)
        : EventTypeAttribute.Marks(type) ? new InvocationBinder(request => request.EventAs(type))
        : null;

    /// <summary>Determines whether a type is that of <see cref="Request.User"/>, by its name: <c>typeof</c> would load its assembly into every app.</summary>
    public static bool IsUser(Type type) => type.FullName == "System.Security.Claims.ClaimsPrincipal";

    /// <inheritdoc />
    public override bool IsProvided => true;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) => read(binding.Request);
}
