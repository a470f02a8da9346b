namespace LambdaEventHandler;

/// <summary>
/// The place of a behaviour in the pipeline, from the outside to the inside. Behaviours of the same place keep the order in which they were added.
/// Values between two places are allowed: <c>BehaviorOrder.Cors + 1</c>.
/// </summary>
public enum BehaviorOrder
{
    /// <summary>Logs the event and the final answer.</summary>
    Log = 100,

    /// <summary>
    /// Your outermost behaviors, for what belongs on every response, such as a correlation id. They are around CORS, compression and error handling, so they
    /// see thrown errors, 404s and pre-flight responses too, with the body as it is sent.
    /// </summary>
    Outer = 150,

    /// <summary>Adds the CORS headers and answers pre-flight requests.</summary>
    Cors = 200,

    /// <summary>Compresses the body.</summary>
    Compression = 300,

    /// <summary>Sets <c>Cache-Control</c>: <see cref="CacheControlBehavior"/>.</summary>
    CacheControl = 350,

    /// <summary>Shows what nobody handled, for developers.</summary>
    ExceptionPage = 375,

    /// <summary>Turns exceptions into answers: <see cref="ErrorBehavior"/>. Behaviours around it see a serialised body.</summary>
    Errors = 400,

    /// <summary>Turns the body into text or bytes: <see cref="SerializationBehavior"/>. Behaviours inside it see the action's value.</summary>
    Serialization = 450,

    /// <summary>Your behaviors, by default. They are inside error handling: the exceptions of actions pass through them.</summary>
    User = 500,
}
