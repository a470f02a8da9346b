using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Validation;

/// <summary>
/// What is validated of the values of a type. It is read once: the members and their names from the contract that the app's serializer has for the type, the
/// attributes and getters from the code that the source generator compiled, or by reflection if there is none.
/// </summary>
/// <param name="Attributes">The validation attributes of the type.</param>
/// <param name="Members">The members with attributes of their own, or with values that are validated.</param>
/// <param name="Names">The names in the JSON, by those in C#.</param>
/// <param name="Kind">How the values are written.</param>
/// <param name="ElementType">The type of the items of a collection, or of the values of a dictionary, if they are validated; otherwise, null.</param>
internal sealed record TypeRules(
    ValidationAttribute[] Attributes, MemberRules[] Members, IReadOnlyDictionary<string, string> Names, JsonTypeInfoKind Kind, Type? ElementType)
{
    /// <summary>The rules of types whose values are not validated.</summary>
    public static readonly TypeRules None = new([], [], new Dictionary<string, string>(), JsonTypeInfoKind.None, ElementType: null);
}

/// <summary>What is validated of a member.</summary>
/// <param name="JsonName">The name in the JSON.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="DisplayName">The name in messages.</param>
/// <param name="Attributes">The validation attributes, <c>[Required]</c> first.</param>
/// <param name="ValueType">The type of the value if its members are validated; otherwise, null.</param>
/// <param name="Get">Gets the value.</param>
internal sealed record MemberRules(string JsonName, string Name, string DisplayName, ValidationAttribute[] Attributes, Type? ValueType, Func<object, object?> Get);
