namespace LambdaEventHandler.Logging;

public sealed class ExceptionTextTests
{
    [Fact]
    public void Types_messages_and_stacks_are_all_there_and_messages_cannot_forge_lines()
    {
        var text = ExceptionText.Of(Thrown(new InvalidOperationException("outer\nforged", Thrown(new TimeoutException("inner")))));

        Assert.StartsWith("System.InvalidOperationException: outer\\u000aforged" + Environment.NewLine, text, StringComparison.Ordinal);
        Assert.Contains(" ---> System.TimeoutException: inner", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split(nameof(Thrown)).Length - 1);
    }

    [Fact]
    public void Every_inner_exception_of_an_aggregate_is_there()
    {
        var text = ExceptionText.Of(new AggregateException(new TimeoutException("one"), new InvalidOperationException("two")));

        Assert.Contains("System.TimeoutException: one", text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: two", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_was_never_thrown_is_one_line() =>
        Assert.Equal("System.TimeoutException: late", ExceptionText.Of(new TimeoutException("late")));

    private static Exception Thrown(Exception exception)
    {
        try
        {
            throw exception;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }
}
