using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>What a request needs of the app that it belongs to.</summary>
internal interface IRequestHost
{
    IBodySerializer Serializer { get; }

    RouteTable Routes { get; }

    RequestDeadline Deadline { get; }

    AsyncServiceScope CreateScope(Request request);

    ILoggerFactory LoggerFactoryOf(Request request);
}
