using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

public sealed class ParameterKindTests
{
    [Theory]
    [InlineData(typeof(int?), "Simple")]
    [InlineData(typeof(Shade), "Simple")]
    [InlineData(typeof(Celsius), "Simple")]
    [InlineData(typeof(List<Celsius>), "SimpleCollection")]
    [InlineData(typeof(int[]), "SimpleCollection")]
    [InlineData(typeof(int?[]), "Complex")]
    [InlineData(typeof(int[,]), "Complex")]
    [InlineData(typeof(Todo), "Complex")]
    [InlineData(typeof(Todo[]), "Complex")]
    [InlineData(typeof(Dictionary<string, int>), "Complex")]
    [InlineData(typeof(KeyValuePair<string, int>), "Complex")]
    [InlineData(typeof(IDictionary<string, int>), "Complex")]
    [InlineData(typeof(IReadOnlyList<Todo>), "Complex")]
    [InlineData(typeof(System.Collections.IList), "Complex")]
    [InlineData(typeof(Request), "Request")]
    [InlineData(typeof(CancellationToken), "CancellationToken")]
    [InlineData(typeof(IComparable), "Unsupported")]
    [InlineData(typeof(Action), "Unsupported")]
    [InlineData(typeof(Task<int>), "Unsupported")]
    [InlineData(typeof(Type), "Unsupported")]
    [InlineData(typeof(MemoryStream), "Unsupported")]
    [InlineData(typeof(Span<int>), "ByReference")]
    public void The_type_determines_what_a_parameter_is(Type type, string expected) => Assert.Equal(expected, ParameterKinds.Of(type).ToString());

    [Fact]
    public void References_and_pointers_are_passed_by_reference()
    {
        var pointer = typeof(int).MakePointerType();
        Type[] types =
        [
            typeof(int).MakeByRefType(),
            pointer,
            pointer.MakePointerType(),
            pointer.MakeArrayType(),
            typeof(List<>).MakeGenericType(pointer.MakeArrayType()),
            UnsafeTypes.FunctionPointer,
            UnsafeTypes.FunctionPointer.MakeArrayType(),
        ];

        Assert.All(types, type => Assert.Equal(ParameterKind.ByReference, ParameterKinds.Of(type)));
    }

    [Theory]
    [InlineData(typeof(Plain), "Abstract")]
    [InlineData(typeof(Known), "Complex")]
    [InlineData(typeof(Converted), "Complex")]
    [InlineData(typeof(DerivedFromConverted), "Abstract")]
    [InlineData(typeof(JsonNode), "Complex")]
    public void An_abstract_class_is_read_if_JSON_knows_what_to_create(Type type, string expected) => Assert.Equal(expected, ParameterKinds.Of(type).ToString());

    [Theory]
    [InlineData("IThing")]
    [InlineData("Own.IThing")]
    [InlineData("Own.System.Collections.IThing")]
    [InlineData("Own.System.Collections.Generic.IThing")]
    public void Of_interfaces_only_the_collections_of_the_framework_are_supported(string name) =>
        Assert.Equal(ParameterKind.Unsupported, ParameterKinds.Of(Interface(name)));

    private static Type Interface(string name) => AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Interfaces"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Interfaces")
        .DefineType(name, TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract)
        .CreateType();

    private abstract class Plain;

    [JsonDerivedType(typeof(Derived))]
    private abstract class Known;

    private sealed class Derived : Known;

    [JsonConverter(typeof(Converter))]
    private abstract class Converted;

    private abstract class DerivedFromConverted : Converted;

    private sealed class Converter : JsonConverter<Converted>
    {
        public override Converted? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => null;

        public override void Write(Utf8JsonWriter writer, Converted value, JsonSerializerOptions options) => writer.WriteNullValue();
    }
}
