using System.Text.Json;

namespace LambdaEventHandler.Conformance.Answers;

/// <summary>What one form of a resolver did with an event: it answered, or it threw.</summary>
internal sealed record Outcome(Answer? Answer, Exception? Exception)
{
    public static async Task<Outcome> OfAsync(Func<Task<JsonElement>> resolve)
    {
        try
        {
            return new(new Answer(await resolve()), null);
        }
        catch (Exception exception)
        {
            return new(null, exception);
        }
    }
}
