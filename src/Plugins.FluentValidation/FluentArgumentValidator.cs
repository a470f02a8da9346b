using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.FluentValidation;

/// <summary>Validates the arguments of actions with the validators that the services have.</summary>
internal sealed class FluentArgumentValidator(ValidatorTypes types, int statusCode) : IArgumentValidator
{
    // By the declared types. A value of a derived type is validated by the validator of its own type if there is one.
    public bool AppliesTo(Route route) => route.Action.Parameters.Any(IsValidated);

    public int StatusCode => statusCode;

    public async ValueTask ValidateAsync(ArgumentsContext context)
    {
        for (var index = 0; index < context.Parameters.Count && !context.IsFull; index++)
        {
            if (IsValidated(context.Parameters[index]) && context.TryGetValue(index, out var value) && value is not null)
            {
                await ValidateAsync(context.Parameters[index], value, context).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask ValidateAsync(ParameterDescriptor parameter, object value, ArgumentsContext context)
    {
        if (types.Find(value.GetType(), parameter.Type) is not { } type)
        {
            return;
        }

        var validator = (IValidator)context.Request.Services.GetRequiredService(type);
        var result = await validator.ValidateAsync(new ValidationContext<object>(value), context.Request.CancellationToken).ConfigureAwait(false);
        foreach (var failure in result.Errors)
        {
            if (failure.Severity == Severity.Error)
            {
                context.AddMemberError(parameter, value.GetType(), failure.PropertyName ?? "", failure.ErrorMessage);
            }
        }
    }

    private bool IsValidated(ParameterDescriptor parameter) => types.HasAny(parameter.Type);
}

/// <summary>The validators that are registered, by the types that they validate.</summary>
/// <param name="services">The services of the app, which are complete at the first request.</param>
internal sealed class ValidatorTypes(IServiceCollection services)
{
    private readonly Lazy<Dictionary<Type, Type>> _validators = new(() => Read(services));

    /// <summary>Determines whether a value of a declared type can have a validator.</summary>
    public bool HasAny(Type declaredType) => _validators.Value.Keys.Any(type => type.IsAssignableTo(declaredType) || declaredType.IsAssignableTo(type));

    /// <summary>Finds the service that validates a value: that of its type, of the nearest base type, or of the declared type.</summary>
    public Type? Find(Type type, Type declaredType)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (_validators.Value.TryGetValue(candidate, out var validator))
            {
                return validator;
            }
        }

        return _validators.Value.GetValueOrDefault(declaredType);
    }

    // The closed types of the registrations, because a Native AOT app can't create them at run time.
    private static Dictionary<Type, Type> Read(IServiceCollection services)
    {
        var validators = new Dictionary<Type, Type>();
        foreach (var service in services)
        {
            if (service is { IsKeyedService: false, ServiceType: { IsConstructedGenericType: true } type } && type.GetGenericTypeDefinition() == typeof(IValidator<>))
            {
                validators[type.GenericTypeArguments[0]] = type;
            }
        }

        return validators;
    }
}
