using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Provides a base class for controllers, with the request, the Lambda context, and methods that create common responses. Deriving from it is optional.</summary>
public abstract class Controller
{
    private Request? _request;

    /// <summary>
    /// Gets or sets the current request. The library sets it before it calls an action. In a test that calls the action itself, set it to a request of a
    /// <see cref="RequestBuilder"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The property is read before it is set, for example in the constructor.</exception>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <example><code>var controller = new TodosController { Request = new RequestBuilder("GET", "/todos?page=2").Build() };</code></example>
    public Request Request
    {
        get => _request ?? throw new InvalidOperationException($"The Request of {GetType().Name} is available only while an action runs, not in the constructor. In a test, set the property.");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _request = value;
        }
    }

    /// <summary>Gets the Lambda context of the invocation.</summary>
    /// <exception cref="InvalidOperationException">No action is running, for example in the constructor.</exception>
    public ILambdaContext LambdaContext => Request.LambdaContext;

    /// <summary>Creates a response with a serialized body.</summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <param name="value">The value to serialize.</param>
    /// <param name="statusCode">The HTTP status code, from 200 to 599. The default is 200.</param>
    /// <returns>The response.</returns>
    protected static Response Json<T>(T value, int statusCode = 200) => Response.Json(value, statusCode);

    /// <summary>Creates the response to a request that created something: 201 with its address and the value.</summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <param name="location">
    /// The address. To a path of the app (<c>/orders/42</c> or <c>~/orders/42</c>), the stage and the prefix that precede it in the URL of the request are added.
    /// Other addresses, absolute or relative, are sent as they are.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <returns>The response.</returns>
    protected static Response Created<T>(string location, T value) => Response.Created(location, value);

    /// <summary>Creates the response to a request that created something: 201 with its address, which a template describes, and the value.</summary>
    /// <typeparam name="T">The type as which the value is serialized: see <see cref="ResponseBody.FromValue{T}(T)"/>.</typeparam>
    /// <typeparam name="TValues">The type of the values of the template's parameters.</typeparam>
    /// <param name="template">The template: <c>{id}</c> is relative to the path of the request, <c>/orders/{id}</c> is a path of the app.</param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <param name="values">An object with a property for each parameter of the template, or a dictionary. The values are percent-encoded.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">A parameter of the template has no value, or the template has a brace without its counterpart.</exception>
    protected static Response CreatedAt<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(string template, T value, TValues values)
        where TValues : notnull => Response.CreatedAt(template, value, values);

    /// <summary>Creates a 204 response without a body.</summary>
    /// <returns>The response.</returns>
    protected static Response NoContent() => Response.NoContent();

    /// <summary>Creates a response that redirects the client.</summary>
    /// <param name="location">The address, absolute or relative. <c>~/login</c> is a path of the app: the stage and the prefix that precede it in the URL of the request take the place of <c>~</c>.</param>
    /// <param name="statusCode">The HTTP status code. The default is 302.</param>
    /// <returns>The response.</returns>
    protected static Response Redirect(string location, int statusCode = 302) => Response.Redirect(location, statusCode);
}

/// <summary>Creates or gets the object that an action is called on.</summary>
internal abstract class ControllerActivator
{
    /// <summary>Creates or gets the object for a request.</summary>
    public abstract object Create(Request request);
}

/// <summary>Creates a controller without dependencies, which requires no service provider.</summary>
internal sealed class ConstructorActivator(Func<object> constructor) : ControllerActivator
{
    /// <summary>Creates an activator that uses reflection.</summary>
    public static ConstructorActivator Of(ConstructorInfo constructor) => new(ConstructorInvoker.Create(constructor).Invoke);

    /// <inheritdoc />
    public override object Create(Request request)
    {
        var controller = constructor();
        if (controller is IDisposable or IAsyncDisposable)
        {
            request.DisposeAtEnd(controller);
        }

        return controller;
    }
}

/// <summary>Gets the controller from the services of the request, which inject its dependencies and dispose it.</summary>
internal sealed class ServiceActivator(Type type) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => request.InjectedServices.GetRequiredService(type);
}

/// <summary>Returns a mapped handler, which is the same object for every request.</summary>
internal sealed class HandlerActivator(Delegate handler) : ControllerActivator
{
    /// <inheritdoc />
    public override object Create(Request request) => handler;
}

/// <summary>Decides how a controller is created: by the services if it has dependencies or is registered, otherwise by its constructor.</summary>
internal sealed class ControllerActivation(ServiceRegistry services, ICollection<string> problems)
{
    /// <summary>Chooses the activator, and registers the services that it requires.</summary>
    /// <param name="type">The controller.</param>
    /// <param name="constructor">The constructor, when the type has a single parameterless one; null when reflection has to find it.</param>
    public ControllerActivator Choose([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, Func<object>? constructor = null)
    {
        if (services.Find(type) is { } registered)
        {
            CheckLifetime(type, registered);
        }
        else if (constructor is not null)
        {
            return new ConstructorActivator(constructor);
        }
        else
        {
            var constructors = type.GetConstructors();
            if (constructors is [{ } only] && only.GetParameters().Length == 0)
            {
                return ConstructorActivator.Of(only);
            }

            if (constructors.Length == 0)
            {
                problems.Add($"{type.Name} has no public constructor: add one, or exclude the class with [NonController].");
            }
        }

        services.AddInjected(type);
        return new ServiceActivator(type);
    }

    private void CheckLifetime(Type type, ServiceDescriptor registered)
    {
        if (registered.Lifetime == ServiceLifetime.Singleton && type.IsSubclassOf(typeof(Controller)))
        {
            problems.Add(
                $"{type.Name} is registered as a singleton, but its Request belongs to one request: register it as scoped, or do not derive it from Controller.");
        }
    }
}
