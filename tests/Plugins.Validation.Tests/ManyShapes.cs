using System.Collections.ObjectModel;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Validation;

/// <summary>Every shape of type that compiled code and reflection could see differently.</summary>
public sealed class ManyShapes
{
    public Child? Child { get; set; }

    public Primary? Primary { get; set; }

    public SeveralConstructors? Several { get; set; }

    public ChosenConstructor? Chosen { get; set; }

    public Measure? Measure { get; set; }

    public Range? Span { get; set; }

    public Paged<Line>? Paged { get; set; }

    public LineList? Lines { get; set; }

    public Dictionary<string, List<Measure?>>? Measures { get; set; }

    public Line[][]? Jagged { get; set; }

    public IRanked? Ranked { get; set; }

    public Animal? Animal { get; set; }

    public WithFields? Fields { get; set; }

    public WithOwnAttribute? Own { get; set; }

    public InTwoParts? Parts { get; set; }

    public Converted? Converted { get; set; }

    public Level Level { get; set; }

    public (int One, Line? Two) Tuple { get; set; }

    [Required, StringLength(5), RegularExpression("[a-z]*", ErrorMessage = "\"{0}\" \\ must be lower case."), Traced]
    public string? @class { get; set; } = "a";

    [AllowedValues("a", 1, null, Level.High, typeof(int)), DeniedValues(['x', 2L, 1.5f])]
    public object? Anything { get; set; }

    [Range(typeof(decimal), "0.5", "1.5", ParseLimitsInInvariantCulture = true, MinimumIsExclusive = true)]
    public decimal Price { get; set; } = 1;

    [Display(Name = "The order"), DisplayName("not this")]
    [Range(double.NegativeInfinity, 9)]
    public double Order { get; set; }

    [JsonPropertyName("e-mail"), EmailAddress, DisplayName("mail address")]
    public string? Mail { get; set; }

    [JsonIgnore, Range(1, 2)]
    public int Ignored { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Range(1, 2)]
    public int? Sometimes { get; set; }

    [Range(1, 2)]
    public int WriteOnly { private get; set; }

    [JsonInclude, Range(1, 2)]
    internal int Included { get; set; } = 1;

    [JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Others { get; set; }
}

[Traced, Repeated(1), Repeated(2), NotInherited]
public class Parent
{
    [Range(0, 5)]
    public virtual int Overridden { get; set; }

    [Range(0, 5)]
    public virtual int OverriddenAgain { get; set; }

    [Range(0, 5)]
    public int Hidden { get; set; }

    [Range(0, 5)]
    public int Inherited { get; set; }
}

[Repeated(3)]
public class Child : Parent
{
    public override int Overridden { get; set; }

    [Range(0, 3)]
    public override int OverriddenAgain { get; set; }

    [Range(0, 2)]
    public new long Hidden { get; set; }
}

public sealed record Primary([Required, StringLength(3)] string? Name, [property: Range(1, 2), Display(Name = "size")] int Size = 1, [ValidateNever] Line? Never = null, Parent? Parent = null);

public sealed class SeveralConstructors
{
    public SeveralConstructors()
    {
    }

    public SeveralConstructors([Range(1, 2)] int size) => Size = size;

    public int Size { get; set; }
}

public sealed class ChosenConstructor
{
    public ChosenConstructor([Range(1, 2)] int size) => Size = size;

    [JsonConstructor]
    public ChosenConstructor([Range(1, 5)] int size, string? name = null) => (Size, Name) = (size, name);

    public int Size { get; }

    public string? Name { get; }
}

public record struct Measure([property: Range(1, 9)] int Length, [Range(1, 9)] int Width);

public readonly struct Range
{
    [Range(1, 9)]
    public int From { get; init; }
}

public sealed record Paged<T>(IReadOnlyList<T>? Items, [property: Range(1, 9)] int Page = 1)
    where T : class;

[Repeated(4)]
public sealed class LineList : Collection<Line>;

public interface IRanked : INumbered
{
    [Range(1, 9)]
    int Rank { get; }
}

public interface INumbered
{
    [Range(1, 9)]
    int Number { get; }
}

[JsonDerivedType(typeof(Dog), "dog")]
public abstract class Animal
{
    [Range(0, 4)]
    public int Legs { get; set; }

    public sealed class Dog : Animal
    {
        [StringLength(3)]
        public string? Name { get; set; }
    }
}

[JsonDerivedType(typeof(Tree), "tree")]
public abstract class Plant
{
    private sealed class Tree : Plant
    {
        [StringLength(2)]
        public string? Name { get; set; }
    }
}

[SuppressMessage("Design", "CA1051", Justification = "The serializer can read fields.")]
public sealed class WithFields
{
    [JsonInclude, Range(1, 2)]
    public int Field = 1;

    [Range(1, 2)]
    public int NotWritten;
}

public sealed class WithOwnAttribute
{
    [Small]
    public int Number { get; set; }

    [Range(1, 2)]
    public int Other { get; set; } = 1;

    private sealed class SmallAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is < 10;
    }
}

public sealed partial class InTwoParts
{
    [Range(1, 2)]
    public int One { get; set; } = 1;
}

public sealed partial class InTwoParts
{
    public Line? Line { get; set; }
}

[JsonConverter(typeof(ConvertedConverter)), Traced]
public sealed class Converted
{
    [Range(1, 2)]
    public int Number { get; set; }
}

public sealed class ConvertedConverter : JsonConverter<Converted>
{
    public override Converted Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) => new() { Number = reader.GetInt32() };

    public override void Write(System.Text.Json.Utf8JsonWriter writer, Converted value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}

public enum Level
{
    Low,
    High,
}

/// <summary>Accepts every value, and notes who created it.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class TracedAttribute : ValidationAttribute
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public TracedAttribute() => IsCompiled = new System.Diagnostics.StackFrame(1).GetMethod()?.Module == typeof(TracedAttribute).Module;

    /// <summary>Gets whether code of the project created it, not reflection.</summary>
    public bool IsCompiled { get; }

    public override bool IsValid(object? value) => true;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RepeatedAttribute(int number) : ValidationAttribute
{
    public int Number => number;

    public override object TypeId => this;

    public override bool IsValid(object? value) => value is not (Parent { Inherited: 5 } or LineList { Count: > 2 });

    public override string FormatErrorMessage(string name) => $"{name} {number}";
}

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NotInheritedAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not Parent { Inherited: 4 };
}

internal sealed class ShapesController
{
    public string PostShapes(ManyShapes shapes) => $"{shapes.Level}";

    public string PostPlants(Plant plant) => plant.ToString()!;

    public ManyShapes GetShapes() => new() { @class = "A", Primary = new("long", 3) };
}

[JsonSerializable(typeof(ManyShapes))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
internal sealed partial class ShapesContext : JsonSerializerContext;
