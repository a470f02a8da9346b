using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Resilience;

/// <summary>
/// The memory of a request grows at most linearly with the size of each of its inputs, so that no client can fill the memory with a small request. No other test runs
/// at the same time, because all share the pools of arrays.
/// </summary>
[CollectionDefinition(nameof(GrowthTests), DisableParallelization = true)]
[Collection(nameof(GrowthTests))]
public sealed class GrowthTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var input in Inputs.All)
            {
                foreach (var service in input.Services)
                {
                    cases.Add(input.Name, service);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Memory_grows_at_most_linearly(string inputName, string serviceName)
    {
        var (input, service) = (Inputs.All.Single(input => input.Name == inputName), Service.Of(serviceName));

        Growth.AssertLinear(size => input.Prepare(size, service), input.Smallest);
    }

    [Theory]
    [InlineData("REST API")]
    [InlineData("HTTP API")]
    [InlineData("ALB")]
    public void An_action_with_quadratic_memory_is_found(string serviceName)
    {
        var input = Input.Of(
            "text that is copied with every header",
            1000,
            builder => builder.MapGet("/", (Request request) => request.Headers.Aggregate("", (text, header) => text + header.Value).Length),
            RequestInputs.WithHeaders,
            size => $"{size}");

        Assert.Throws<Xunit.Sdk.TrueException>(() => Growth.AssertLinear(size => input.Prepare(size, Service.Of(serviceName)), input.Smallest));
    }

    [Fact]
    public void The_names_of_the_inputs_are_distinct() => Assert.Equal(Inputs.All.Count, Inputs.All.Select(input => input.Name).Distinct().Count());

    /// <summary>The code of the app, which can be as slow as it likes, is called once for each element.</summary>
    [Theory]
    [InlineData("TryParse")]
    [InlineData("converter")]
    [InlineData("validation attribute")]
    [InlineData("IValidatableObject")]
    [InlineData("enumeration")]
    public void The_code_of_the_app_is_called_once_for_each_element(string code)
    {
        long CallsOf(int size)
        {
            Calls.Count = 0;
            var builder = ApiGatewayRestResolver.CreateBuilder().UseValidation();
            builder.MapGet("/parsed", ([FromQuery] Parsed[] value) => value.Length);
            builder.MapPost("/converted", ([FromBody] Converted[] value) => value.Length);
            builder.MapPost("/checked", ([FromBody] Checked[] value) => value.Length);
            builder.MapPost("/self-checked", ([FromBody] SelfChecked[] value) => value.Length);
            builder.MapGet("/items", () => Enumerable.Range(0, size).Select(Calls.Of));
            var list = $"[{string.Join(',', Enumerable.Repeat("{}", size))}]";
            var json = Service.Of("REST API").EventOf(code switch
            {
                "TryParse" => new("GET", "/parsed") { Query = RequestInputs.Pairs(size, _ => "value") },
                "converter" => new("POST", "/converted") { Body = $"[{string.Join(',', Enumerable.Repeat('1', size))}]" },
                "validation attribute" => new("POST", "/checked") { Body = list },
                "IValidatableObject" => new("POST", "/self-checked") { Body = list },
                _ => new("GET", "/items"),
            });
            var pending = builder.Build().ResolveAsync(new MemoryStream(json), new TestContext());
            Assert.Equal(200, Answer.Of(((MemoryStream)pending.GetAwaiter().GetResult()).ToArray()).Status);
            return Calls.Count;
        }

        Assert.Equal((1000, 8000), (CallsOf(1000), CallsOf(8000)));
    }

    /// <summary>The number of calls on this thread.</summary>
    private static class Calls
    {
        [ThreadStatic]
        private static long _count;

        public static long Count
        {
            get => _count;
            set => _count = value;
        }

        public static T Of<T>(T value)
        {
            _count++;
            return value;
        }
    }

    public sealed class Parsed : IParsable<Parsed>
    {
        public static Parsed Parse(string s, IFormatProvider? provider) => new();

        public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Parsed result)
        {
            result = Calls.Of(new Parsed());
            return true;
        }
    }

    [JsonConverter(typeof(Converter))]
    public sealed class Converted;

    public sealed class Converter : JsonConverter<Converted>
    {
        public override Converted Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Calls.Of(new Converted());

        public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) => writer.WriteNumberValue(1);
    }

    public sealed class Checked
    {
        [Counted]
        public string? Name { get; set; }
    }

    public sealed class SelfChecked : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Calls.Of<ValidationResult[]>([]);
    }

    private sealed class CountedAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => Calls.Of(true);
    }
}
