using System.ComponentModel.DataAnnotations;
using FluentValidation;
using LambdaEventHandler.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>Validators of arguments and results.</summary>
internal static class ValidationPlaces
{
    private static readonly SentRequest Post = new("POST", "/place") { Headers = [("Content-Type", "application/json")], Body = """{"name":"x"}""" };

    public static IReadOnlyList<Place> All { get; } =
    [
        new("validation attribute of a parameter", app => app.Builder.UseValidation().MapGet("/place", ([FromQuery, Unusable] string value) => value)),
        new("validation attribute of a member", app => app.Builder.UseValidation().MapPost("/place", ([FromBody] Order value) => value.Name)) { Request = Post },
        new("getter of a member that is validated", app => app.Builder.UseValidation().MapPost("/place", ([FromBody] Unreadable value) => "never")) { Request = Post },
        new("IValidatableObject", app => app.Builder.UseValidation().MapPost("/place", ([FromBody] SelfValidated value) => value.Name)) { Request = Post },
        new("IValidatableObject, while it is enumerated", app => app.Builder.UseValidation().MapPost("/place", ([FromBody] LazilyValidated value) => value.Name)) { Request = Post },
        new("validation of a result", app => app.Builder.UseValidation(options => options.ValidateResults = true).MapGet("/place", () => new Order { Name = "x" })),
        new("IArgumentValidator.AppliesTo", app => app.Builder.UseArgumentValidator(new Validator(FailsInAppliesTo: true, IsLater: false)).MapPost("/place", ([FromBody] Plain value) => value.Name)) { Request = Post },
        new("IArgumentValidator.ValidateAsync", app => app.Builder.UseArgumentValidator(new Validator(FailsInAppliesTo: false, IsLater: false)).MapPost("/place", ([FromBody] Plain value) => value.Name)) { Request = Post },
        new("IArgumentValidator.ValidateAsync, later", app => app.Builder.UseArgumentValidator(new Validator(FailsInAppliesTo: false, IsLater: true)).MapPost("/place", ([FromBody] Plain value) => value.Name)) { Request = Post },
        Fluent<ConstructedValidator>("constructor of a FluentValidation validator"),
        Fluent<RuleValidator>("rule of FluentValidation"),
        Fluent<AsyncRuleValidator>("asynchronous rule of FluentValidation"),
    ];

    private static Place Fluent<TValidator>(string name)
        where TValidator : class, IValidator<Plain> => new(name, app =>
    {
        app.Builder.Services.AddScoped<IValidator<Plain>, TValidator>();
        app.Builder.UseFluentValidation().MapPost("/place", ([FromBody] Plain value) => value.Name);
    })
        { Request = Post };

    public sealed class Plain
    {
        public string? Name { get; set; }
    }

    public sealed class Order
    {
        [Unusable]
        public string? Name { get; set; }
    }

    public sealed class Unreadable
    {
        [Required]
        public string? Name
        {
            get => throw Inside.Failure();
            set => _ = value;
        }
    }

    public sealed class SelfValidated : IValidatableObject
    {
        public string? Name { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => throw Inside.Failure();
    }

    public sealed class LazilyValidated : IValidatableObject
    {
        public string? Name { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            yield return new ValidationResult("first");
            throw Inside.Failure();
        }
    }

    private sealed class UnusableAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => throw Inside.Failure();
    }

    private sealed record Validator(bool FailsInAppliesTo, bool IsLater) : IArgumentValidator
    {
        public bool AppliesTo(Route route) => route.Template == "/place" && (!FailsInAppliesTo || Inside.Throw<bool>());

        public async ValueTask ValidateAsync(ArgumentsContext context)
        {
            if (IsLater)
            {
                await Task.Yield();
            }

            throw Inside.Failure();
        }
    }

    private sealed class ConstructedValidator : AbstractValidator<Plain>
    {
        public ConstructedValidator() => throw Inside.Failure();
    }

    private sealed class RuleValidator : AbstractValidator<Plain>
    {
        public RuleValidator() => RuleFor(plain => plain.Name).Must(_ => Inside.Throw<bool>());
    }

    private sealed class AsyncRuleValidator : AbstractValidator<Plain>
    {
        public AsyncRuleValidator() => RuleFor(plain => plain.Name).MustAsync((_, _) => Inside.ThrowLaterAsync<bool>());
    }
}
