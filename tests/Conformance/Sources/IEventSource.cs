using LambdaEventHandler.Conformance.Apps;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>A source of events, and the resolver that answers it.</summary>
internal interface IEventSource
{
    /// <summary>Builds an app for this source.</summary>
    /// <param name="description">The app in words.</param>
    /// <returns>The app.</returns>
    IResolverForms Build(AppDescription description);
}
