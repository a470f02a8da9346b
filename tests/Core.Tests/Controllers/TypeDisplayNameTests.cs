namespace LambdaEventHandler;

public sealed class TypeDisplayNameTests
{
    [Theory]
    [InlineData(typeof(bool), "bool")]
    [InlineData(typeof(byte), "byte")]
    [InlineData(typeof(sbyte), "sbyte")]
    [InlineData(typeof(short), "short")]
    [InlineData(typeof(ushort), "ushort")]
    [InlineData(typeof(int), "int")]
    [InlineData(typeof(uint), "uint")]
    [InlineData(typeof(long), "long")]
    [InlineData(typeof(ulong), "ulong")]
    [InlineData(typeof(nint), "nint")]
    [InlineData(typeof(nuint), "nuint")]
    [InlineData(typeof(float), "float")]
    [InlineData(typeof(double), "double")]
    [InlineData(typeof(decimal), "decimal")]
    [InlineData(typeof(char), "char")]
    [InlineData(typeof(DateTime), "DateTime")]
    [InlineData(typeof(string), "string")]
    [InlineData(typeof(object), "object")]
    [InlineData(typeof(Guid?), "Guid?")]
    [InlineData(typeof(int?[]), "int?[]")]
    [InlineData(typeof(int[,]), "int[,]")]
    [InlineData(typeof(List<string>), "List<string>")]
    [InlineData(typeof(Dictionary<string, List<int?>>), "Dictionary<string, List<int?>>")]
    [InlineData(typeof(List<int>.Enumerator), "Enumerator")]
    [InlineData(typeof(Dictionary<string, List<int>.Enumerator>.KeyCollection[]), "KeyCollection[]")]
    [InlineData(typeof(Outer<int>.Inner<string>), "Inner<string>")]
    [InlineData(typeof(Outer<>), "Outer<T>")]
    [InlineData(typeof(Shade), "Shade")]
    [InlineData(typeof(ReturningController.Result), "Result")]
    public void A_type_is_displayed_as_in_source_code(Type type, string expected) => Assert.Equal(expected, TypeDisplayName.Of(type));

    [Fact]
    public void References_and_pointers_are_displayed()
    {
        Assert.Equal("ref int", TypeDisplayName.Of(typeof(int).MakeByRefType()));
        Assert.Equal("int*", TypeDisplayName.Of(typeof(int).MakePointerType()));
        Assert.Equal("Shade*[]", TypeDisplayName.Of(typeof(Shade).MakePointerType().MakeArrayType()));
        Assert.Equal("delegate*", TypeDisplayName.Of(UnsafeTypes.FunctionPointer));
    }

    private static class Outer<T>
    {
        public sealed record Inner<TInner>(T First, TInner Second);
    }
}
