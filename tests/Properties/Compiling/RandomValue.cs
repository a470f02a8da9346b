namespace LambdaEventHandler.Properties;

/// <summary>A random value without members of its own, as C#.</summary>
internal static class RandomValue
{
    private static readonly string[] Texts =
    [
        "\"\"", "\"text\"", "null!", "\"<a href='x'>&amp;</a>+\"", "\"\\\"quoted\\\" \\\\ \\b\\f\\n\\r\\t\\0\\u001f\"", "\"\\u007f\\u0080\\u009f\\u00a0\\u00ad\"", "\"é ß Ω ж ĳ \\u0378\"",
        "\"日本語 😀\"", "\"\\u2028\\u2029\\ufeff\\u3000\"", "\"\\ud800\"", "\"a\\udc00b\"", "new string('x', 300) + \"😀\" + new string('\\\"', 70)", "new string('é', 400)",
    ];

    private static readonly (string Type, string Value)[] Plain =
    [
        ("int", "-12"), ("long", "long.MinValue"), ("byte", "200"), ("sbyte", "-3"), ("short", "-300"), ("ushort", "60000"), ("uint", "uint.MaxValue"), ("ulong", "ulong.MaxValue"),
        ("decimal", "100.10m"), ("decimal", "-0.0m"), ("decimal", "0.0000000000000000000000000001m"), ("decimal", "decimal.MinValue"),
        ("double", "0.1"), ("double", "1e16"), ("double", "-0.0"), ("double", "5e-324"), ("double", "123456789012345680"), ("double", "1e-5"), ("float", "1.5e10f"), ("float", "0.3f"), ("float", "float.MaxValue"),
        ("bool", "true"), ("Guid", "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\")"), ("DayOfWeek", "DayOfWeek.Friday"), ("Level", "Level.High"), ("Level", "(Level)7"), ("Big", "Big.All"), ("Here", "Here.There"),
    ];

    private static readonly (string Type, string Value)[] Other =
    [
        ("Named", "Named.Two"), ("NamedGeneric", "NamedGeneric.One"), ("MemberNamed", "MemberNamed.One"), ("Shouted", "Shouted.One"), ("NamedHere", "NamedHere.Two"), ("double", "double.NaN"), ("float", "float.PositiveInfinity"),
        ("char", "'\\u00e9'"), ("char", "'\\ud800'"), ("DateTime", "new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc)"), ("DateTime", "new DateTime(2026, 3, 4, 5, 6, 7, 8)"),
        ("DateTimeOffset", "new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2))"), ("DateOnly", "new DateOnly(2026, 3, 4)"), ("TimeOnly", "new TimeOnly(5, 6)"), ("TimeSpan", "TimeSpan.FromMinutes(5)"),
        ("Half", "(Half)1.5f"), ("Int128", "Int128.MaxValue"), ("nint", "(nint)5"), ("System.Text.Json.JsonElement", "System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\": [1, \\\"😀\\\"]}\").RootElement"),
    ];

    private static readonly (string Type, string Value)[] References =
    [
        ("object", "\"😀\""), ("object", "5"), ("object", "new object()"), ("object?", "null"), ("byte[]", "[1, 2, 3]"), ("Uri", "new Uri(\"/ü\", UriKind.Relative)"), ("Version", "new Version(1, 2)"),
        ("System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonNode.Parse(\"[1, {\\\"A\\\": null}]\")!"), ("ReadOnlyMemory<byte>", "new byte[] { 1 }"), ("dynamic", "\"d\""), ("Type", "null!"), ("Action", "null!"),
        ("Converted", "new Converted()"), ("Callbacks", "new Callbacks()"), ("IAnimal", "new Dog()"), ("Animal", "new Cat()"), ("Dog", "new Dog()"), ("Cat", "new Cat()"), ("Endless", "Endless.Create()"),
        ("AnimalHere", "new CatHere()"), ("CatHere", "new CatHere()"), ("DogHere", "new DogHere()"), ("Shouting", "new Shouting(\"a\")"), ("ShoutingHere", "new ShoutingHere(\"a\")"), ("IAnimalHere", "new DogHere()"),
    ];

    /// <summary>The types that System.Text.Json treats in ways of their own, for the other assembly.</summary>
    public const string LibraryTypes = """
        public enum Level { Low, High = 5, Lowest = -1 }
        [Flags] public enum Big : ulong { None, One, All = ulong.MaxValue }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum Named { One, [JsonStringEnumMemberName("zwei")] Two }
        [JsonConverter(typeof(JsonStringEnumConverter<NamedGeneric>))] public enum NamedGeneric { One }
        public enum MemberNamed { [JsonStringEnumMemberName("eins")] One }
        [VeryOpaque] public enum Shouted { One }
        public class OpaqueAttribute : JsonConverterAttribute { public override JsonConverter? CreateConverter(Type type) => new OpaqueConverters(); }
        public class VeryOpaqueAttribute : OpaqueAttribute;
        public sealed class OpaqueConverters : JsonConverterFactory
        {
            public override bool CanConvert(Type type) => true;
            public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(typeof(OpaqueConverter<>).MakeGenericType(type))!;
        }
        public sealed class OpaqueConverter<T> : JsonConverter<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue("opaque");
        }
        [Opaque] public sealed class Converted { public int A { get; set; } }
        public sealed class Callbacks : IJsonOnSerializing { public int A { get; set; } public void OnSerializing() => A = 7; }
        [JsonDerivedType(typeof(Dog), "dog")] public interface IAnimal { string Name => "animal"; }
        public class Dog : IAnimal { public string Sound { get; set; } = "wau"; }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")] [JsonDerivedType(typeof(Cat), 3)] public class Animal { public int Legs { get; set; } = 4; }
        public sealed class Cat : Animal { public string Sound { get; set; } = "mau"; }
        public sealed record Shouting([property: VeryOpaque] string Text);
        public sealed class Endless { public List<Endless> More { get; } = []; public static Endless Create() { var endless = new Endless(); endless.More.Add(endless); return endless; } }
        public sealed record Box<T>(T Value);
        """;

    /// <summary>Such types for the project.</summary>
    public const string ProjectTypes = """
        public enum Here : short { There = -5 }
        [JsonConverter(typeof(JsonStringEnumConverter))] public enum NamedHere { One, [JsonStringEnumMemberName("zwei")] Two }
        [JsonDerivedType(typeof(DogHere), "dog")] public interface IAnimalHere;
        public class DogHere : IAnimalHere { public string Sound { get; set; } = "wau"; }
        [JsonDerivedType(typeof(CatHere), 3)] public abstract class AnimalHere { public int Legs { get; set; } = 4; }
        public sealed class CatHere : AnimalHere { public string Sound { get; set; } = "mau"; }
        public sealed class ShouterHereAttribute : OpaqueAttribute;
        public sealed record ShoutingHere([property: ShouterHere] string Text);
        """;

    public static (string Type, string Value, bool IsStruct) Of(Random random, Oddness odd, bool isInLibrary)
    {
        if (random.Next(3) == 0)
        {
            return ("string", Pick(Texts, random), false);
        }

        var isOdd = odd.Take(25);
        var isReference = isOdd && random.Next(2) == 0;
        var kinds = isReference ? References : isOdd ? Other : Plain;
        var (type, value) = isInLibrary ? Pick([.. kinds.Where(kind => !kind.Type.Contains("Here", StringComparison.Ordinal))], random) : Pick(kinds, random);
        return (type, value, !isReference);
    }

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
