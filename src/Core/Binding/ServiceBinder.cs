using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Binds a service of the request's scope.</summary>
internal sealed class ServiceBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override object? BindObject(Request request) =>
        isRequired ? request.Services.GetRequiredService(type) : request.Services.GetService(type) ?? fallback;
}
