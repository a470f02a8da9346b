namespace LambdaEventHandler;

public sealed class ActionNameTests
{
    [Theory]
    [InlineData("GetHello", "GET", "hello")]
    [InlineData("PostTodos", "POST", "todos")]
    [InlineData("PutUserProfile", "PUT", "user-profile")]
    [InlineData("PatchTodos", "PATCH", "todos")]
    [InlineData("DeleteTodosAsync", "DELETE", "todos")]
    [InlineData("HeadTodos", "HEAD", "todos")]
    [InlineData("OptionsTodos", "OPTIONS", "todos")]
    [InlineData("GetHTTPStatus", "GET", "http-status")]
    [InlineData("Get", "GET", "")]
    [InlineData("GetAsync", "GET", "")]
    [InlineData("Get_Todos", "GET", "todos")]
    [InlineData("GetOptions", "GET", "options")]
    public void The_first_word_is_the_method_and_the_rest_the_resource(string name, string method, string resource)
    {
        var read = ActionName.Read(name);

        Assert.Equal((method, resource), (read.Method, read.Resource));
    }

    [Theory]
    [InlineData("Getaway")]
    [InlineData("Get2")]
    [InlineData("GETTodos")]
    [InlineData("get")]
    [InlineData("ListTodos")]
    [InlineData("Dispose")]
    [InlineData("Postpone")]
    public void Another_first_word_is_not_a_method(string name) => Assert.Null(ActionName.Read(name).Method);

    [Fact]
    public void Without_a_method_the_whole_name_is_the_resource() => Assert.Equal("list-todos", ActionName.Read("ListTodosAsync").Resource);
}
