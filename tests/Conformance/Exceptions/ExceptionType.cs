using System.Reflection;
using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>A class of exceptions that a case names.</summary>
internal sealed record ExceptionType(Type Type);

/// <summary>Finds the class of a short name: the runner's own, the library's, else one of System.</summary>
internal sealed class ExceptionTypeConverter : CaseConverter<ExceptionType>
{
    private static readonly ILookup<string, Type> Known = new[] { typeof(TeapotException), typeof(ServiceException), typeof(Exception) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => type.IsAssignableTo(typeof(Exception)))
        .ToLookup(type => type.Name, StringComparer.Ordinal);

    protected override ExceptionType Read(JsonElement json, JsonSerializerOptions options) =>
        Known[json.GetString()!].FirstOrDefault() is { } type ? new(type) : throw new JsonException($"{json.GetRawText()} is no known exception");
}

/// <summary>An exception in words.</summary>
internal sealed record ThrowDescription(ExceptionType Type, string? Message = null, int? StatusCode = null, ThrowDescription? Inner = null);

/// <summary>Finds an exception's constructor by the names of its parameters, so that System's exceptions and the library's are made alike.</summary>
internal static class ExceptionConstructor
{
    private const BindingFlags ThrowAsIs = BindingFlags.DoNotWrapExceptions;

    public static Func<Exception> For(ThrowDescription thrown)
    {
        var arguments = ArgumentsOf(thrown);
        var constructor = thrown.Type.Type.GetConstructors()
            .Where(candidate => Takes(candidate.GetParameters(), arguments))
            .MinBy(candidate => candidate.GetParameters().Length)
            ?? throw new JsonException($"{thrown.Type.Type.Name} cannot be made of {string.Join(", ", arguments.Keys)}");
        var values = constructor.GetParameters().Select(parameter => ValueOf(parameter, arguments)).ToArray();
        return () => (Exception)constructor.Invoke(ThrowAsIs, null, values, null);
    }

    private static Dictionary<string, object> ArgumentsOf(ThrowDescription thrown)
    {
        var arguments = new Dictionary<string, object>(StringComparer.Ordinal);
        if (thrown.StatusCode is { } statusCode)
        {
            arguments["statusCode"] = statusCode;
        }

        if (thrown.Message is { } message)
        {
            arguments["message"] = message;
        }

        if (thrown.Inner is { } inner)
        {
            arguments["innerException"] = For(inner)();
        }

        return arguments;
    }

    private static bool Takes(ParameterInfo[] parameters, Dictionary<string, object> arguments) =>
        arguments.Keys.All(name => parameters.Any(parameter => parameter.Name == name))
        && parameters.All(parameter => arguments.ContainsKey(parameter.Name!) || parameter.HasDefaultValue || parameter.Name is "message" or "innerException");

    private static object? ValueOf(ParameterInfo parameter, Dictionary<string, object> arguments) =>
        arguments.TryGetValue(parameter.Name!, out var given) ? given : parameter.HasDefaultValue ? parameter.DefaultValue : null;
}
