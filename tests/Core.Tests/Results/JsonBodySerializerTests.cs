using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Results;

public sealed class JsonBodySerializerTests
{
    private static readonly JsonBodySerializer Usual = JsonBodySerializer.Create();
    private static readonly JsonBodySerializer Compiled = JsonBodySerializer.Create(SomeJson.Default);

    [Fact]
    public void A_value_is_written_as_its_own_type() =>
        Assert.Equal("""{"pages":300,"name":"B"}""", Write(Usual, new Book("B", 300)));

    [Fact]
    public void A_type_that_its_base_declares_has_its_discriminator()
    {
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", Write(Usual, new Circle("red", 2)));
        Assert.Equal("""{"$type":"dog","name":"Rex","age":3}""", Write(Usual, new Dog("Rex", 3)));
        Assert.Equal("""{"$type":"car","doors":5,"wheels":4}""", Write(Usual, new Car(4, 5)));
        Assert.Equal("""[{"$type":"circle","radius":2,"colour":"red"}]""", Write(Usual, new Shape[] { new Circle("red", 2) }));
    }

    [Fact]
    public void A_type_that_its_base_does_not_declare_is_written_as_itself_unless_the_base_falls_back()
    {
        Assert.Equal("""{"side":2,"colour":"red"}""", Write(Usual, new Square("red", 2)));
        Assert.Equal("""{"wheels":2}""", Write(Usual, new Bike(2, HasBell: true)));
    }

    [Fact]
    public void A_type_that_is_missing_from_a_context_is_written_as_its_base_type()
    {
        Assert.Equal("""{"name":"B"}""", Write(Compiled, new Book("B", 300)));
        Assert.Equal("""{"price":10.50}""", Write(Compiled, new Ticket(10.50m, "12A")));
        Assert.Equal("""{"$type":"circle","radius":2,"colour":"red"}""", Write(Compiled, new Circle("red", 2)));
    }

    [Fact]
    public void A_type_that_is_missing_from_a_context_is_reported_by_name()
    {
        var refusal = Assert.Throws<NotSupportedException>(() => Write(Compiled, new Visit(1)));

        Assert.Contains(nameof(Visit), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Built_in_errors_can_be_written_with_any_context() =>
        Assert.Equal("""{"statusCode":404,"message":"Not found"}""", Write(Compiled, new ErrorBody(404, "Not found")));

    [Fact]
    public void The_naming_policy_applies_to_built_in_errors()
    {
        var error = new ErrorBody(400, "wrong") { Errors = [new("id", "path", "wrong")], Details = new { FirstName = "lessa" } };

        Assert.Equal(
            """{"status_code":400,"message":"wrong","errors":[{"parameter":"id","in":"path","message":"wrong"}],"details":{"first_name":"lessa"}}""",
            Sorted(JsonBodySerializer.Create(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }), error));
        Assert.Equal("""{"StatusCode":404,"Message":"Not found"}""", Write(JsonBodySerializer.Create(new JsonSerializerOptions()), new ErrorBody(404, "Not found")));
    }

    [Fact]
    public void Only_required_escapes_are_written() =>
        Assert.Equal("\"<ä'&+> \\\"\\\\ \\u0000\\n\"", Write(Usual, "<ä'&+> \"\\ \0\n"));

    [Fact]
    public void Numbers_keep_their_digits_and_null_is_null()
    {
        Assert.Equal("[100.10,79228162514264337593543950335,0.0000000000000000000000000001]", Write(Usual, new[] { 100.10m, decimal.MaxValue, 0.0000000000000000000000000001m }));
        Assert.Equal("null", Write(Usual, null));
    }

    [Fact]
    public void Custom_options_replace_the_default_options()
    {
        var serializer = JsonBodySerializer.Create(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });

        Assert.Equal("{\n  \"Pages\": 300,\n  \"Name\": \"B\"\n}", Write(serializer, new Book("B", 300)));
    }

    [Fact]
    public void Bodies_are_read_without_case_and_numbers_from_text()
    {
        Assert.Equal(new Book("B", 300), Usual.Deserialize("""{"NAME":"B","pages":"300"}"""u8, typeof(Book)));
        Assert.Equal(new Circle("red", 2), Usual.Deserialize("""{"$type":"circle","colour":"red","radius":2}"""u8, typeof(Shape)));
        Assert.Throws<JsonException>(() => Usual.Deserialize("{"u8, typeof(Book)));
    }

    private static string Sorted(JsonBodySerializer serializer, ErrorBody error)
    {
        using var written = JsonDocument.Parse(Write(serializer, error));
        string[] order = ["status_code", "message", "errors", "details"];
        return $"{{{string.Join(',', written.RootElement.EnumerateObject().OrderBy(member => Array.IndexOf(order, member.Name)).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}";
    }

    private static string Write(JsonBodySerializer serializer, object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        serializer.Serialize(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed record Visit(int Number);
}
