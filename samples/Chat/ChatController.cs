using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LambdaEventHandler;

namespace Chat;

public sealed class ChatController : Controller
{
    [HttpGet("/")]
    public Response GetPage() => new()
    {
        ContentType = "text/html; charset=utf-8",
        Body = typeof(ChatController).Assembly.GetManifestResourceStream("page.html"),
        Headers = { ["Content-Security-Policy"] = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'" },
    };

    /// <summary>Answers a question word by word. A browser that lost the connection continues after the last word that it received.</summary>
    [HttpGet("/answers")]
    public async IAsyncEnumerable<SseItem<string>> GetAnswer(
        string question, [FromHeader("Last-Event-ID")] int last = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var words = Answer.To(question);
        for (var index = last; index < words.Length; index++)
        {
            yield return new(words[index]) { EventId = $"{index + 1}" };
            await Task.Delay(100, cancellationToken);
        }

        yield return new("", "end");
    }
}

/// <summary>Stands in for a language model.</summary>
internal static class Answer
{
    public static string[] To(string question) => $"You asked: {question} Let me think about that, one word at a time.".Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
