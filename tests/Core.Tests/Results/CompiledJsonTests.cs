using System.Text.Json;

namespace LambdaEventHandler;

public sealed class CompiledJsonTests
{
    private const string RespectsAnnotations = "System.Text.Json.Serialization.RespectNullableAnnotationsDefault";

    [Fact]
    public void Compiled_code_writes_values_of_the_declared_type_only()
    {
        var compiled = new CompiledJson(typeof(Shape), static (json, _) => json.WriteNull());
        var serializer = new CompiledFirstSerializer();

        Assert.True(serializer.Uses(compiled, new Shape()));
        Assert.False(serializer.Uses(compiled, new Circle()));
    }

    [Fact]
    public void Compiled_code_writes_nothing_where_the_serializer_respects_annotations()
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
