using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>Binds a service of the request's scope.</summary>
internal sealed class ServiceBinder(Type type, bool isRequired, object? fallback) : ParameterBinder
{
    /// <inheritdoc />
    public override bool IsProvided => true;

    /// <inheritdoc />
    public override object? BindObject(ref BindingContext binding) =>
        isRequired ? binding.Request.Services.GetRequiredService(type) : binding.Request.Services.GetService(type) ?? fallback;
}
