using System.Text.Json;
using Amazon.Lambda.Core;
using LambdaEventHandler.Benchmarks.Bare;

namespace LambdaEventHandler.Benchmarks.Contests;

/// <summary>The typed form as Lambda calls it: the function's serializer reads the event's object and writes the response's.</summary>
internal static class TypedForm
{
    public static Func<Stream, Stream> Dispatch(ApiGatewayRestResolver app, ILambdaContext context) => stream =>
    {
        var request = JsonSerializer.Deserialize(stream, RestJson.Default.APIGatewayProxyRequest)!;
        var response = app.ResolveAsync(request, context).GetAwaiter().GetResult();
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(response, RestJson.Default.APIGatewayProxyResponse));
    };
}
