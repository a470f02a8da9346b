using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Validation;

/// <summary>Validates one value with everything in it.</summary>
/// <param name="rules">The rules of types.</param>
/// <param name="request">The request.</param>
/// <param name="add">Adds an error with its path, and returns whether more errors are wanted.</param>
internal sealed class ObjectValidation(RuleCache rules, Request request, Func<string, string, bool> add)
{
    private const int MostLevels = 32;

    private readonly LazyServices _services = new(request);
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);
    private bool _isFull;

    /// <summary>Validates a value with attributes that are not those of its type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="owner">The object that the value is a member of.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="name">The name in C#.</param>
    /// <param name="displayName">The name in messages.</param>
    /// <param name="path">The path in errors.</param>
    /// <returns>Whether the value is valid.</returns>
    public bool ValidateAttributes(object? value, object owner, ValidationAttribute[] attributes, string name, string displayName, string path)
    {
        var isValid = true;
        foreach (var attribute in attributes)
        {
            if (Check(attribute, value, owner, name, displayName, path) is not { } failure)
            {
                continue;
            }

            Report(path, failure.ErrorMessage ?? attribute.FormatErrorMessage(displayName));
            isValid = false;
            if (_isFull || attribute is RequiredAttribute)
            {
                break;
            }
        }

        return isValid;
    }

    /// <summary>Validates the members of a value, its type, and the values in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declaredType">The type that the value is declared as.</param>
    /// <param name="path">The path of the value.</param>
    /// <param name="level">The number of objects and collections around the value.</param>
    public void Validate(object? value, Type declaredType, string path, int level = 0)
    {
        if (value is null || _isFull || (rules.Find(value.GetType()) ?? rules.Find(declaredType)) is not { } type || ReferenceEquals(type, TypeRules.None))
        {
            return;
        }

        if (level == MostLevels)
        {
            Report(path, string.Create(CultureInfo.InvariantCulture, $"The value has more than {MostLevels} levels."));
        }
        else if (value.GetType().IsValueType || _visited.Add(value))
        {
            ValidateItems(value, type, path, level);
            ValidateObject(value, type, path, level);
        }
    }

    private void ValidateItems(object value, TypeRules type, string path, int level)
    {
        if (type.ElementType is not { } element)
        {
            return;
        }

        if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            foreach (DictionaryEntry entry in value as IDictionary ?? new Dictionary<string, object>())
            {
                Validate(entry.Value, element, Join(path, "*"), level + 1);
            }
        }
        else
        {
            var index = 0;
            foreach (var item in value as IEnumerable ?? Array.Empty<object>())
            {
                Validate(item, element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), level + 1);
            }
        }
    }

    // In the order of the library's own Validator: members, then the type, then the object's own method.
    private void ValidateObject(object value, TypeRules type, string path, int level)
    {
        var areMembersValid = true;
        foreach (var member in type.Members)
        {
            var memberPath = Join(path, member.JsonName);
            var content = Read(member, value, memberPath);
            var isValid = ValidateAttributes(content, value, member.Attributes, member.Name, member.DisplayName, memberPath);
            areMembersValid &= isValid;
            if (isValid && member.ValueType is { } valueType)
            {
                Validate(content, valueType, memberPath, level + 1);
            }

            if (_isFull)
            {
                return;
            }
        }

        var name = value.GetType().Name;
        if (areMembersValid && ValidateAttributes(value, value, type.Attributes, name, name, path) && value is IValidatableObject own)
        {
            ValidateItself(own, type, path);
        }
    }

    private void ValidateItself(IValidatableObject value, TypeRules type, string path)
    {
        var context = new ValidationContext(value, value.GetType().Name, _services, items: null);
        foreach (var failure in Call(() => value.Validate(context).ToList(), value.GetType().Name + ".Validate", path.Length == 0 ? value.GetType().Name : path))
        {
            if (failure is null)
            {
                continue;
            }

            var isReported = false;
            foreach (var member in failure.MemberNames)
            {
                Report(Join(path, type.Names.GetValueOrDefault(member, member)), failure.ErrorMessage ?? "The value is invalid.");
                isReported = true;
            }

            if (!isReported)
            {
                Report(path, failure.ErrorMessage ?? "The value is invalid.");
            }
        }
    }

    private ValidationResult? Check(ValidationAttribute attribute, object? value, object owner, string name, string displayName, string path)
    {
        var context = new ValidationContext(owner, displayName, _services, items: null) { MemberName = name };
        return Call(() => attribute.GetValidationResult(value, context), attribute.GetType().Name, path.Length == 0 ? name : path);
    }

    private static object? Read(MemberRules member, object value, string path) => Call(() => member.Get(value), $"{value.GetType().Name}.{member.Name}", path);

    private static T Call<T>(Func<T> call, string caller, string validated)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not (ServiceException or OperationCanceledException or InvalidEventException))
        {
            throw new InvalidOperationException($"{caller} threw an exception when it validated '{validated}': {exception.Message}", exception);
        }
    }

    private void Report(string path, string message)
    {
        if (!_isFull)
        {
            _isFull = !add(path, message);
        }
    }

    private static string Join(string path, string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '$' or '*'))
            {
                return $"{path}['{name}']";
            }
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>The services of the request, whose scope is created only if an attribute uses one.</summary>
    private sealed class LazyServices(Request request) : IServiceProvider
    {
        public object? GetService(Type serviceType) => request.Services.GetService(serviceType);
    }
}
