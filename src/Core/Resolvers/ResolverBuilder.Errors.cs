using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

public sealed partial class ResolverBuilder<TResolver>
{
    /// <summary>Answers requests that no route takes, and <see cref="NotFoundException"/>s. By default: 404 <c>{"statusCode":404,"message":"Not found"}</c>.</summary>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    [OverloadResolutionPriority(1)]
    public ResolverBuilder<TResolver> OnNotFound(Func<Request, Response> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => new(handler(request)));
    }

    /// <summary>Answers requests that no route takes, and <see cref="NotFoundException"/>s, asynchronously.</summary>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> OnNotFound(Func<Request, ValueTask<Response>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => handler(request));
    }

    /// <summary>Answers requests whose action threw. The handler of the nearest class in the exception's hierarchy answers, whatever the order.</summary>
    /// <typeparam name="TException">The class of the exceptions.</typeparam>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    [OverloadResolutionPriority(1)]
    public ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, Response> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => new(handler((TException)exception, request)));
    }

    /// <summary>Answers requests whose action threw, asynchronously.</summary>
    /// <typeparam name="TException">The class of the exceptions.</typeparam>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> OnException<TException>(Func<TException, Request, ValueTask<Response>> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => handler((TException)exception, request));
    }

    private ResolverBuilder<TResolver> AddHandler(Type exception, ExceptionHandler handler)
    {
        if (!Settings.ExceptionHandlers.TryAdd(exception, handler))
        {
            var also = exception == typeof(NotFoundException) ? " (OnNotFound is the handler of NotFoundException)" : "";
            Settings.Problems.Add($"OnException<{exception.Name}> is there twice{also}: keep one handler for each class of exceptions.");
        }

        return this;
    }
}
