using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Finds one argument of an action in a request. Made when the app is built, used by any number of requests at once.</summary>
internal abstract class ParameterBinder
{
    /// <summary>Whether the argument comes from the app or the invocation, not from what the client sent. Such arguments are found when the others are known to be right.</summary>
    public virtual bool IsProvided => false;

    /// <summary>Finds the argument. If the request lacks it, or has something else than the parameter's type, an error is recorded.</summary>
    public abstract object? BindObject(ref BindingContext binding);
}

/// <summary>Binds one value whose type is known at run time only.</summary>
internal sealed class ObjectBinder(ValueSource source, IValueConverter converter, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        if (source.Read(binding.Request) is not { } text)
        {
            if (isRequired)
            {
                binding.Add(source.Missing());
            }

            return fallback;
        }

        if (!converter.TryConvertObject(text, out var value))
        {
            binding.Add(source.Unfit(converter.Expected));
        }

        return value;
    }
}

/// <summary>Binds all values of one name.</summary>
/// <typeparam name="T">The type of one value.</typeparam>
internal sealed class CollectionBinder<T>(ValueBinding<T> values, CollectionForm form, bool isOptional) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding)
    {
        var found = values.All(ref binding);
        if (found.Length == 0 && isOptional)
        {
            return null;
        }

        return form switch
        {
            CollectionForm.List => new List<T>(found),
            CollectionForm.Set => new HashSet<T>(found),
            _ => found,
        };
    }
}

/// <summary>The collections that several values of one name can be bound to.</summary>
internal enum CollectionForm
{
    /// <summary>An array, also for the read-only interfaces of a list.</summary>
    Array,

    /// <summary>A list, also for the interfaces that can be added to.</summary>
    List,

    /// <summary>A set.</summary>
    Set,
}

/// <summary>Binds the body, read as JSON or by the app's serializer.</summary>
internal sealed class BodyBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) =>
        isRequired ? binding.RequiredBody(type) : binding.OptionalBody(type, fallback);
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

/// <summary>Binds what comes with every invocation.</summary>
internal sealed class GivenBinder(Func<Request, object> read) : ParameterBinder
{
    /// <summary>The binder for a type; null if the invocation has nothing of that type.</summary>
    public static GivenBinder? For(Type type) =>
        type == typeof(Request) ? new GivenBinder(static request => request)
        : type == typeof(ILambdaContext) ? new GivenBinder(static request => request.LambdaContext)
        : type == typeof(CancellationToken) ? new GivenBinder(static request => request.CancellationToken)
        : EventTypeAttribute.Marks(type) ? new GivenBinder(request => request.EventAs(type))
        : null;

    /// <inheritdoc />
    public override bool IsProvided => true;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) => read(binding.Request);
}
