using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Validation;

public sealed record Order
{
    [Required, StringLength(5)]
    public string? Customer { get; init; }

    [MinLength(1)]
    public List<Line> Lines { get; init; } = [];

    [JsonPropertyName("ship-to")]
    public Address? ShipTo { get; init; }

    public Dictionary<string, Line> Extras { get; init; } = [];

    [ValidateNever]
    public Line? Ignored { get; init; }

    public Guid Id { get; init; }
}

public sealed record Line
{
    [Range(1, 9)]
    public int Qty { get; init; } = 1;

    [Display(Name = "Article number"), RegularExpression("[a-z]+")]
    public string Sku { get; init; } = "a";
}

public sealed record Address([property: Required] string? City, [StringLength(3)] string? Zip);

public class Node
{
    [Range(0, 5)]
    public int Value { get; set; }

    public Node? Next { get; set; }
}

public sealed class Secret
{
    [Range(0, 5)]
    public int Shown { get; set; }

    [Range(1, 5), System.Text.Json.Serialization.JsonIgnore]
    public int Hidden { get; set; }
}

public sealed class Period : IValidatableObject
{
    [Range(0, 23)]
    public int From { get; set; }

    public int To { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (To < From)
        {
            yield return new("The period ends before it starts.", [nameof(From), nameof(To)]);
        }

        if (To == 7)
        {
            yield return new("Seven is never good.");
        }
    }
}

[Even]
public sealed record Pair(int One, int Two);

[JsonDerivedType(typeof(Circle), "circle")]
public abstract record Figure;

public sealed record Circle : Figure
{
    [Range(1, 2)]
    public double Radius { get; init; }
}

[ValidateNever]
public sealed record Trusted([property: Range(1, 2)] int Number);

public sealed record Holder(Trusted Trusted, Figure? Figure);

[AttributeUsage(AttributeTargets.Class)]
public sealed class EvenAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is Pair { One: var one, Two: var two } && (one + two) % 2 == 0 ? ValidationResult.Success : new("The sum must be even.");
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ThrowingAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => throw new FormatException("secret");
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KnownAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ((Catalog)validationContext.GetService(typeof(Catalog))!).Has(value) ? ValidationResult.Success : new("The article is unknown.");
}

public sealed class Catalog
{
    public bool Has(object? value) => value is "a";
}

[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Node))]
[JsonSerializable(typeof(Period))]
[JsonSerializable(typeof(Pair))]
[JsonSerializable(typeof(Holder))]
[JsonSerializable(typeof(List<Line>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
internal sealed partial class ModelContext : JsonSerializerContext;
