namespace LambdaEventHandler;

/// <summary>Where an argument comes from.</summary>
internal enum BindingSource
{
    /// <summary>The path, by a parameter of the route template.</summary>
    Route,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A request header.</summary>
    Header,

    /// <summary>The JSON body.</summary>
    Body,

    /// <summary>The services of the request's scope.</summary>
    Services,

    /// <summary>The invocation itself: the request, the event, the Lambda context or the cancellation token.</summary>
    Given,
}
