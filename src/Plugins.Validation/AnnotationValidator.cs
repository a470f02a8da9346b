using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler.Validation;

/// <summary>Validates the arguments of actions with DataAnnotations.</summary>
internal sealed class AnnotationValidator(RuleCache rules, int statusCode) : IArgumentValidator
{
    private readonly ConditionalWeakTable<Route, ParameterRules[]> _parameters = [];

    public bool AppliesTo(Route route)
    {
        rules.Add(route);
        foreach (var parameter in route.Action.Parameters)
        {
            if (IsValidated(parameter) && (parameter.Attributes.Any(static attribute => attribute is ValidationAttribute) || (IsWalked(parameter) && rules.HasRules(parameter.Type))))
            {
                return true;
            }
        }

        return false;
    }

    public int StatusCode => statusCode;

    public ValueTask ValidateAsync(ArgumentsContext context)
    {
        var parameters = _parameters.GetValue(context.Route, static route => [.. route.Action.Parameters.Select(static parameter => new ParameterRules(parameter))]);
        for (var index = 0; index < parameters.Length && !context.IsFull; index++)
        {
            if (IsValidated(parameters[index].Parameter) && context.TryGetValue(index, out var value))
            {
                Validate(parameters[index], value, context);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Validate(ParameterRules rule, object? value, ArgumentsContext context)
    {
        var parameter = rule.Parameter;
        var validation = new ObjectValidation(rules, context.Request, (path, message) =>
        {
            context.AddError(parameter, path, message);
            return !context.IsFull;
        });
        if (validation.ValidateAttributes(value, value ?? parameter, rule.Attributes, parameter.Name, rule.DisplayName, path: "") && rule.IsWalked)
        {
            validation.Validate(value, parameter.Type, path: "");
        }
    }

    private static bool IsValidated(ParameterDescriptor parameter) => !parameter.Attributes.Any(static attribute => attribute is ValidateNeverAttribute);

    /// <summary>Determines whether the value is an object, rather than read from text.</summary>
    private static bool IsWalked(ParameterDescriptor parameter) => parameter.In == "body" || parameter.Members.Count > 0 || parameter.Attributes.Any(static attribute => attribute is IValueSource);

    /// <summary>What is validated of a parameter.</summary>
    private sealed class ParameterRules(ParameterDescriptor parameter)
    {
        public ParameterDescriptor Parameter => parameter;

        public ValidationAttribute[] Attributes { get; } = RuleCache.Sort(parameter.Attributes);

        public string DisplayName { get; } = RuleCache.FindDisplayName(parameter.Attributes) ?? parameter.WireName;

        public bool IsWalked { get; } = AnnotationValidator.IsWalked(parameter);
    }
}
