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

    /// <summary>The answer to a request that has made something: 201 with its address and the thing itself.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="location">The address, absolute or relative.</param>
    /// <param name="value">What was made.</param>
    /// <returns>The answer.</returns>
    protected static Response Created<T>(string location, T value)
    {
        ArgumentNullException.ThrowIfNull(location);
        var response = Response.Json(value, 201);
        response.Headers.Append("Location", LocationSyntax.Encode(location));
        return response;
    }

    /// <summary>An answer without a body: 204.</summary>
    /// <returns>The answer.</returns>
    protected static Response NoContent() => Response.NoContent();

    /// <summary>An answer that sends the client elsewhere.</summary>
    /// <param name="location">The address, absolute or relative.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <returns>The answer.</returns>
    protected static Response Redirect(string location, int statusCode = 302) => Response.Redirect(location, statusCode);
}
