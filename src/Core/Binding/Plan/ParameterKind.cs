namespace LambdaEventHandler;

/// <summary>What a parameter's type allows.</summary>
internal enum ParameterKind
{
    /// <summary>One value that is written as text.</summary>
    Simple,

    /// <summary>An array, list or set of such values.</summary>
    SimpleCollection,

    /// <summary>A type that is written as JSON.</summary>
    Complex,

    /// <summary>The request.</summary>
    Request,

    /// <summary>The Amazon.Lambda event.</summary>
    Event,

    /// <summary>The Lambda context.</summary>
    LambdaContext,

    /// <summary>The token that is cancelled shortly before the function's deadline.</summary>
    CancellationToken,

    /// <summary>A type that no request carries, such as an interface, a delegate or a stream; a service may have it.</summary>
    Unsupported,

    /// <summary>A reference, a pointer or a ref struct: nothing can be passed.</summary>
    ByReference,
}
