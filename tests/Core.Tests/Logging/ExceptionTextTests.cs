namespace LambdaEventHandler.Logging;

public sealed class ExceptionTextTests
{
    [Fact]
    public void Types_messages_and_stack_traces_are_logged_and_messages_cannot_forge_lines()
    {
        var text = ExceptionText.Of(Thrown(new InvalidOperationException("outer\nforged", Thrown(new TimeoutException("inner")))));

        Assert.StartsWith($"System.InvalidOperationException: outer{Environment.NewLine}  | forged{Environment.NewLine}", text, StringComparison.Ordinal);
        Assert.Contains(" ---> System.TimeoutException: inner", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split(nameof(Thrown)).Length - 1);
    }

    [Fact]
    public void Every_inner_exception_of_an_aggregate_is_logged()
    {
        var text = ExceptionText.Of(new AggregateException(new TimeoutException("one"), new InvalidOperationException("two")));

        Assert.Contains("System.TimeoutException: one", text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: two", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_was_never_thrown_is_one_line() =>
        Assert.Equal("System.TimeoutException: late", ExceptionText.Of(new TimeoutException("late")));

    [Theory]
    [InlineData("a\r\n\r\nb", "a\n  | \n  | b")]
    [InlineData("a\rb\u2028c\u0085d\fe", "a\n  | b\n  | c\n  | d\n  | e")]
    [InlineData("\u001b[31mred\0\n   at Forged.Frame()", "\\u001b[31mred\\u0000\n  |    at Forged.Frame()")]
    [InlineData("\nfirst is empty", "\n  | first is empty")]
    public void A_message_keeps_its_lines_and_none_looks_like_a_log_entry(string message, string expected) =>
        Assert.Equal($"System.TimeoutException: {expected}", ExceptionText.Of(new TimeoutException(message)).ReplaceLineEndings("\n"));

    [Fact]
    public void A_long_message_is_complete()
    {
        var message = new string('a', 100_000) + "end";

        Assert.Equal($"System.TimeoutException: {message}", ExceptionText.Of(new TimeoutException(message)));
    }

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
