namespace LambdaEventHandler;

/// <summary>
/// Specifies the place of a behavior in the pipeline, from the outermost to the innermost. Behaviors at the same place run in the order in which they
/// are added. Values between two places are allowed: <c>BehaviorOrder.Cors + 1</c>.
/// </summary>
public enum BehaviorOrder
{
    /// <summary>Logs the event and the final response.</summary>
    Log = 100,

    /// <summary>
    /// Runs your outermost behaviors, for what belongs on every response, such as a correlation ID. They are outside CORS, compression, and error handling, so
    /// they see errors, 404 responses, and preflight responses, with the body as it is sent.
    /// </summary>
    Outer = 150,

    /// <summary>Adds the CORS headers and handles preflight requests.</summary>
    Cors = 200,

    /// <summary>Compresses the body.</summary>
    Compression = 300,

    /// <summary>Sets <c>Cache-Control</c>: <see cref="CacheControlBehavior"/>.</summary>
    CacheControl = 350,

    /// <summary>Returns the details of unhandled exceptions, for development.</summary>
    ExceptionPage = 375,

    /// <summary>Converts exceptions to responses with <see cref="ErrorBehavior"/>. Behaviors outside it see a serialized body.</summary>
    Errors = 400,

    /// <summary>Identifies the client: sets <see cref="Request.User"/>. Inside error handling, so that behaviors can throw an <see cref="UnauthorizedException"/>.</summary>
    Authentication = 410,

    /// <summary>Decides whether the client may call the route.</summary>
    Authorization = 430,

    /// <summary>Serializes the body to text or bytes with <see cref="SerializationBehavior"/>. Behaviors inside it see the value that the action returned.</summary>
    Serialization = 450,

    /// <summary>Runs your own behaviors. This is the default. They are inside error handling: the exceptions of actions pass through them.</summary>
    User = 500,
}
