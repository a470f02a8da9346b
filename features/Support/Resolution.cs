using System.Text.Json.Nodes;
using Xunit;

namespace LambdaEventHandler.Features.Support;

/// <summary>What became of one event: an answer, or the exception that fails the invocation.</summary>
public sealed class Resolution
{
    private readonly Answer? _answer;

    private Resolution(string source, Answer? answer, Exception? failure)
    {
        Source = source;
        _answer = answer;
        Failure = failure;
    }

    public string Source { get; }

    public Exception? Failure { get; }

    public Answer Answer => _answer ?? throw new InvalidOperationException($"The event of {Source} has no answer.", Failure);

    public static async Task<Resolution> OfAsync(string source, Func<Task<JsonObject>> resolve)
    {
        try
        {
            return new Resolution(source, new Answer(await resolve()), null);
        }
        catch (Exception failure)
        {
            return new Resolution(source, null, failure);
        }
    }

    /// <summary>Both forms of a resolver give the same answer.</summary>
    public void AssertSameAs(Resolution other)
    {
        Assert.Equal(Failure?.ToString().Split('\n')[0], other.Failure?.ToString().Split('\n')[0]);
        if (Failure is null)
        {
            Assert.Equal(Canonical.Response(Answer.Wire), Canonical.Response(other.Answer.Wire));
        }
    }
}
