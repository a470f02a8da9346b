using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;

namespace LambdaEventHandler.Features.Controllers;

public sealed class StreamingController
{
    public async IAsyncEnumerable<Greeting> GetGreetings()
    {
        yield return new Greeting("first");
        await Task.Delay(1);
        yield return new Greeting("second");
    }

    public async Task<IAsyncEnumerable<int>> GetNumbersAsync()
    {
        await Task.Yield();
        return Count();
    }

    public async IAsyncEnumerable<SseItem<string>> GetEvents([FromHeader("Last-Event-ID")] int last = 0)
    {
        for (var id = last + 1; id <= last + 2; id++)
        {
            yield return new SseItem<string>($"event {id}") { EventId = $"{id}" };
            await Task.Delay(1);
        }
    }

    public async IAsyncEnumerable<SseItem<Greeting>> GetEndlessEvents([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new SseItem<Greeting>(new Greeting("first"), "greeting");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public Func<Stream, CancellationToken, Task> GetReport() => async (output, cancellationToken) =>
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes("title\n"), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await output.WriteAsync(Encoding.UTF8.GetBytes("one\n"), cancellationToken);
        await output.WriteAsync(Encoding.UTF8.GetBytes("two\n"), cancellationToken);
    };

    public async ValueTask<Func<Stream, CancellationToken, Task>> GetLaterReport()
    {
        await Task.Yield();
        return GetReport();
    }

    public Stream GetFile() => new MemoryStream(Encoding.UTF8.GetBytes("the file"));

    public Response GetCsv()
    {
        var response = new Response { ContentType = "text/csv", Body = ResponseBody.FromWriter((output, cancellationToken) => output.WriteAsync("a,b\n"u8.ToArray(), cancellationToken).AsTask()) };
        response.Headers.Add("X-Tag", "red");
        response.Headers.Add("X-Tag", "blue");
        response.Cookies.Add("theme=dark");
        return response;
    }

    public Greeting GetGreeting() => new("hello");

    public async IAsyncEnumerable<Greeting> GetFailure()
    {
        yield return await FailAsync();
    }

    public async IAsyncEnumerable<Greeting> GetInterruption()
    {
        yield return new Greeting("first");
        await Task.Delay(1);
        throw new TimeoutException("The database is slow");
    }

    private static async Task<Greeting> FailAsync()
    {
        await Task.Yield();
        throw new ServiceException(503, "Come back later");
    }

    private static async IAsyncEnumerable<int> Count()
    {
        await Task.Yield();
        yield return 1;
        yield return 2;
    }
}

public sealed class AnswersController
{
    [ResponseStream]
    [HttpGet("/answers/{id:int}")]
    public Greeting Get(int id) => new($"answer {id}");

    [HttpGet("/questions")]
    public Greeting GetQuestions() => new("why?");
}
