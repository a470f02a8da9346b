using Amazon.Lambda.Core;

namespace LambdaEventHandler.Gateway;

/// <summary>A function as Lambda's runtime sees it: the event's JSON in, the response's out.</summary>
internal delegate Task<Stream> LambdaFunction(Stream lambdaEvent, ILambdaContext context);
