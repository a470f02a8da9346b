using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>A class of actions. Deriving from it is optional: it gives the request, the Lambda context and short forms of the usual answers.</summary>
public abstract class Controller
{
    private Request? _request;

    /// <summary>The request that is being answered.</summary>
    /// <exception cref="InvalidOperationException">No action is running, for example in the constructor.</exception>
    public Request Request
    {
        get => _request ?? throw new InvalidOperationException($"{GetType().Name} has a request while an action runs, and not in its constructor.");
        internal set => _request = value;
    }

    /// <summary>The context of the invocation.</summary>
    /// <exception cref="InvalidOperationException">No action is running, for example in the constructor.</exception>
    public ILambdaContext LambdaContext => Request.LambdaContext;

    /// <summary>An answer whose body is serialised.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer.</returns>
    protected static Response Json<T>(T value, int statusCode = 200) => Response.Json(value, statusCode);

    /// <summary>Creates the response to a request that created something: 201 with its address and the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="location">
    /// The address. To a path of the app (<c>/orders/42</c> or <c>~/orders/42</c>), the <see cref="Request.PathBase"/> of the request is added. Other addresses,
    /// absolute or relative, are sent as they are.
    /// </param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <returns>The response.</returns>
    protected static Response Created<T>(string location, T value) => Response.Created(location, value);

    /// <summary>Creates the response to a request that created something: 201 with its address, which a template describes, and the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TValues">The type of the values of the template's parameters.</typeparam>
    /// <param name="template">The template: <c>{id}</c> is relative to the path of the request, <c>/orders/{id}</c> is a path of the app.</param>
    /// <param name="value">The value, which is serialized as the body.</param>
    /// <param name="values">An object with a property for each parameter of the template, or a dictionary. The values are percent-encoded.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">A parameter of the template has no value, or the template has a brace without its counterpart.</exception>
    protected static Response CreatedAt<T, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(string template, T value, TValues values)
        where TValues : notnull => Response.CreatedAt(template, value, values);

    /// <summary>An answer without a body: 204.</summary>
    /// <returns>The answer.</returns>
    protected static Response NoContent() => Response.NoContent();

    /// <summary>An answer that sends the client elsewhere.</summary>
    /// <param name="location">The address, absolute or relative. <c>~/login</c> is a path of the app: the <see cref="Request.PathBase"/> of the request takes the place of <c>~</c>.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer.</returns>
    protected static Response Redirect(string location, int statusCode = 302) => Response.Redirect(location, statusCode);
}
