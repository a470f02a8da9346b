namespace LambdaEventHandler;

public sealed class TypeDisplayNameTests
{
    [Theory]
    [InlineData(typeof(int), "int")]
    [InlineData(typeof(string), "string")]
    [InlineData(typeof(object), "object")]
    [InlineData(typeof(Guid?), "Guid?")]
    [InlineData(typeof(int?[]), "int?[]")]
    [InlineData(typeof(int[,]), "int[,]")]
    [InlineData(typeof(List<string>), "List<string>")]
    [InlineData(typeof(Dictionary<string, List<int?>>), "Dictionary<string, List<int?>>")]
    [InlineData(typeof(Shade), "Shade")]
    [InlineData(typeof(ReturningController.Result), "Result")]
    public void A_type_is_displayed_as_in_source_code(Type type, string expected) => Assert.Equal(expected, TypeDisplayName.Of(type));
}
