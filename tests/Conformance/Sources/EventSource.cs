using Amazon.Lambda.Core;
using LambdaEventHandler.Conformance.Apps;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>A source with its resolver and the official types of its event and response.</summary>
internal sealed class EventSource<TResolver, TRequest, TResponse>(
    Func<ResolverBuilder<TResolver>> createBuilder,
    Func<TResolver, TRequest, ILambdaContext, Task<TResponse>> resolve) : IEventSource
    where TResolver : Resolver
{
    public IResolverForms Build(AppDescription description)
    {
        var resolver = App.Build(createBuilder(), description);
        return new ResolverForms<TRequest, TResponse>(resolver, (request, context) => resolve(resolver, request, context));
    }
}
