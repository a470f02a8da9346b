using System.Text;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>Both forms of one resolver; the typed one between the same (de)serializations that Lambda's serializer does.</summary>
internal sealed class ResolverForms<TRequest, TResponse>(Resolver resolver, Func<TRequest, ILambdaContext, Task<TResponse>> resolveTyped) : IResolverForms
{
    private static readonly JsonSerializerOptions EventOptions = new() { PropertyNameCaseInsensitive = true, Converters = { new NullIsFalse() } };

    public async Task<JsonElement> ResolveStreamAsync(string eventJson, ILambdaContext context)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(eventJson));
        await using var response = await resolver.ResolveAsync(request, context);
        return await JsonSerializer.DeserializeAsync<JsonElement>(response);
    }

    public async Task<JsonElement> ResolveTypedAsync(string eventJson, ILambdaContext context)
    {
        var request = JsonSerializer.Deserialize<TRequest>(eventJson, EventOptions)!;
        return JsonSerializer.SerializeToElement(await resolveTyped(request, context));
    }
}

/// <summary>Both forms of a resolver: from an event's JSON to the response's.</summary>
internal interface IResolverForms
{
    Task<JsonElement> ResolveStreamAsync(string eventJson, ILambdaContext context);

    Task<JsonElement> ResolveTypedAsync(string eventJson, ILambdaContext context);
}
