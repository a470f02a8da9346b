using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Recognizes what authorizes clients in the metadata of routes, by name: the library doesn't reference the package Microsoft.AspNetCore.Authorization.</summary>
internal static class AuthorizationAttributes
{
    private const string Namespace = "Microsoft.AspNetCore.Authorization.";

    /// <summary>Determines whether metadata of a type requires authorization.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Attributes that derive from AuthorizeAttribute are found by their base class. If the interface was trimmed away, the compiler has reported the attribute.")]
    public static bool Require(Type type)
    {
        if (type.Assembly == typeof(Route).Assembly)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.FullName == Namespace + "AuthorizeAttribute" || IsPolicy(current))
            {
                return true;
            }
        }

        return Array.Exists(type.GetInterfaces(), static candidate => candidate.FullName is Namespace + "IAuthorizeData" or Namespace + "IAuthorizationRequirementData");
    }

    /// <summary>Determines whether a type is that of policies, which are not attributes.</summary>
    public static bool IsPolicy(Type type) => type.FullName == Namespace + "AuthorizationPolicy";

    /// <summary>
    /// Describes the attribute that a handler's class requires authorization with; null if there is none, or if the handler itself has an attribute that decides. Lambdas
    /// and local functions have none of a class.
    /// </summary>
    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    public static string? OfClass(Delegate handler)
    {
        var method = handler.Method;
        if (method.DeclaringType is not { } declaring || method.Name.Contains('<', StringComparison.Ordinal) || Array.Exists(method.GetCustomAttributes(inherit: true), static attribute => Decides(attribute.GetType())))
        {
            return null;
        }

        var type = declaring.IsInstanceOfType(handler.Target) ? handler.Target!.GetType() : declaring;
        return Array.Find(type.GetCustomAttributes(inherit: true), static attribute => Require(attribute.GetType())) is { } found
            ? ConventionProblems.DescribeAuthorizationOfClass(ParameterSignature.NameOfAttribute(found.GetType().Name), TypeDisplayName.Of(type))
            : null;
    }

    [RequiresUnreferencedCode(ReflectionNotice.Trimming)]
    private static bool Decides(Type type) => Require(type) || Array.Exists(type.GetInterfaces(), static candidate => candidate.FullName == Namespace + "IAllowAnonymous");
}
