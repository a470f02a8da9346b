using System.Text.Json;

namespace LambdaEventHandler;

public sealed class CompiledJsonTests
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

    private class Shape;

    private sealed class Circle : Shape;
}
