using System.Text.Json;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>Both forms of a resolver: from an event's JSON to the response's.</summary>
internal interface IResolverForms
{
    Task<JsonElement> ResolveStreamAsync(string eventJson, ILambdaContext context);

    Task<JsonElement> ResolveTypedAsync(string eventJson, ILambdaContext context);
}
