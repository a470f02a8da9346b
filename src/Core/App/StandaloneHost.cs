using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Takes the place of the app for a request of a <see cref="RequestBuilder"/>.</summary>
internal sealed class StandaloneHost(IBodySerializer serializer, RouteTable routes, IServiceProvider? services, ILoggerFactory? loggers, CancellationToken? cancellationToken) : IRequestHost
{
    public IBodySerializer Serializer => serializer;

    public RouteTable Routes => routes;

    public RequestTrust Trust => RequestTrust.None;

    public IReadOnlyList<string> AcceptedContentTypes => [];

    public IReadOnlyDictionary<object, object?> Properties => HttpApplication.NoProperties;

    public ProblemDetailsOptions? ProblemDetails => null;

    public IRequestValidation? Validation => null;

    public TimeProvider Time => TimeProvider.System;

    public CancellationTokenSource? StartDeadline(ILambdaContext context) => cancellationToken is { } token
        ? CancellationTokenSource.CreateLinkedTokenSource(token)
        : new RequestDeadline(RequestDeadline.UsualMargin, TimeProvider.System).Start(context);

    public IServiceScope CreateScope(Request request) => new GivenScope(services ?? new ServiceCollection().BuildServiceProvider());

    public ILoggerFactory LoggerFactoryOf(Request request) => loggers ?? new InvocationLoggerFactory(request.LambdaContext);

    /// <summary>A scope of services that the test disposes.</summary>
    private sealed class GivenScope(IServiceProvider services) : IServiceScope
    {
        public IServiceProvider ServiceProvider => services;

        public void Dispose()
        {
        }
    }
}
