using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

public sealed partial class CompiledJsonTests
{
    private const string RespectsAnnotations = "System.Text.Json.Serialization.RespectNullableAnnotationsDefault";

    [Fact]
    public void Compiled_code_writes_only_values_of_the_declared_type()
    {
        var compiled = new CompiledJson(typeof(Shape), static (json, _) => json.WriteNull());
        var serializer = new CompiledFirstSerializer();

        Assert.True(serializer.Uses(compiled, new Shape()));
        Assert.False(serializer.Uses(compiled, new Circle()));
    }

    [Fact]
    public void Compiled_code_is_not_used_if_the_serializer_respects_nullable_annotations()
    {
        // System.Text.Json reads the switch once: it must have done so before the switch changes for this test.
        Assert.False(new JsonSerializerOptions().RespectNullableAnnotations);
        AppContext.SetSwitch(RespectsAnnotations, true);
        try
        {
            Assert.False(new CompiledFirstSerializer().Uses(new CompiledJson(typeof(Shape), static (json, _) => json.WriteNull()), new Shape()));
        }
        finally
        {
            AppContext.SetSwitch(RespectsAnnotations, false);
        }
    }

    [Fact]
    public void Compiled_code_is_used_with_a_context_that_has_the_default_options() =>
        Assert.All(
            [new(), new(JsonSerializerDefaults.Web), new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }],
            (JsonSerializerOptions options) => Assert.True(CompiledFirstSerializer.CanUse(new ShapesJson(options))));

    [Fact]
    public void Compiled_code_is_not_used_with_a_context_whose_options_change_what_is_written() =>
        Assert.All(
            [
                new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower },
                new() { Encoder = JavaScriptEncoder.Default },
                new() { WriteIndented = true },
                new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
                new() { ReferenceHandler = ReferenceHandler.Preserve },
                new() { MaxDepth = 8 },
                new() { IncludeFields = true },
                new() { IgnoreReadOnlyProperties = true },
                new() { IgnoreReadOnlyFields = true },
                new() { RespectNullableAnnotations = true },
                new() { Converters = { new JsonStringEnumConverter() } },
                new() { NumberHandling = JsonNumberHandling.WriteAsString },
            ],
            (JsonSerializerOptions options) => Assert.False(CompiledFirstSerializer.CanUse(new ShapesJson(options))));

    [Fact]
    public void Compiled_code_is_not_used_with_a_context_for_a_type_that_depends_on_it()
    {
        var compiled = new CompiledJson(typeof(Shape), static (json, _) => json.WriteNull(), dependsOnContext: true);

        Assert.True(new CompiledFirstSerializer().Uses(compiled, new Shape()));
        Assert.False(new CompiledFirstSerializer(ShapesJson.Default).Uses(compiled, new Shape()));
    }

    [JsonSerializable(typeof(Shape))]
    private sealed partial class ShapesJson : JsonSerializerContext;

    internal class Shape;

    private sealed class Circle : Shape;
}
