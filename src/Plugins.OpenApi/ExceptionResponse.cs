using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace LambdaEventHandler.OpenApi;

/// <summary>Finds the response to an exception that the comment of an action lists.</summary>
internal static class ExceptionResponse
{
    /// <summary>The response to exceptions whose status only the action knows (OpenAPI 3.1, "Responses Object").</summary>
    private const string Unknown = "default";

    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        [typeof(BadRequestException).FullName!] = 400,
        [typeof(UnauthorizedException).FullName!] = 401,
        [typeof(NotFoundException).FullName!] = 404,
        [typeof(InternalServerErrorException).FullName!] = 500,
        [typeof(BindingException).FullName!] = 400,
        [typeof(RequestValidationException).FullName!] = 422,
        [typeof(ServiceException).FullName!] = 0,
    };

    /// <summary>Returns the key of the response; null for an exception that is not a <see cref="ServiceException"/>, and has no status in the comment.</summary>
    public static string? Find(DocumentedException exception, ActionDescriptor action) =>
        (exception.StatusCode ?? OfType(exception.TypeName, action)) is { } status ? status == 0 ? Unknown : status.ToString(CultureInfo.InvariantCulture) : null;

    public static bool IsValidation(DocumentedException exception) => exception.TypeName == typeof(RequestValidationException).FullName;

    private static int? OfType(string name, ActionDescriptor action)
    {
        if (Statuses.TryGetValue(name, out var known))
        {
            return known;
        }

        for (var type = FindType(name, action.ControllerType?.Assembly); type is not null; type = type.BaseType)
        {
            if (Statuses.TryGetValue(type.FullName ?? "", out var inherited))
            {
                return inherited;
            }
        }

        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A type that trimming removed is not thrown.")]
    private static Type? FindType(string name, Assembly? assembly)
    {
        List<Assembly> assemblies = [.. AppDomain.CurrentDomain.GetAssemblies().Where(loaded => !loaded.IsDynamic)];
        if (assembly is not null)
        {
            assemblies.Insert(0, assembly);
        }

        // In a comment, the name of a nested type has a dot where the name of reflection has a plus.
        for (var candidate = name; ; candidate = string.Concat(candidate.AsSpan(0, candidate.LastIndexOf('.')), "+", candidate.AsSpan(candidate.LastIndexOf('.') + 1)))
        {
            foreach (var place in assemblies)
            {
                if (place.GetType(candidate) is { } type)
                {
                    return type;
                }
            }

            if (!candidate.Contains('.', StringComparison.Ordinal))
            {
                return null;
            }
        }
    }
}
