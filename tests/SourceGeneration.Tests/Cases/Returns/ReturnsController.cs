using System.IO;
using LambdaEventHandler;

namespace Returns;

public sealed class ReturnsController : Controller
{
    public void GetVoid()
    {
    }

    public Task GetTask() => Task.Delay(1);

    public Task GetNullTask() => null!;

    public ValueTask GetValueTask() => default;

    public async Task<string> GetTaskOfText()
    {
        await Task.Yield();
        return "text";
    }

    public Task<string?> GetTaskOfNull() => Task.FromResult<string?>(null);

    public Task<string> GetNullTaskOfText() => null!;

    public async ValueTask<int> GetValueTaskOfNumberAsync()
    {
        await Task.Yield();
        return 5;
    }

    public string GetText() => "text";

    public int GetNumber() => 5;

    public int? GetNoNumber() => null;

    public byte[] GetBytes() => [1, 2, 3];

    public ReadOnlyMemory<byte> GetMemory() => new byte[] { 4, 5 };

    public Stream GetStream() => new MemoryStream([6]);

    public object GetObject() => new { Name = "anonymous" };

    public dynamic GetDynamic() => "dynamic";

    public List<int> GetList() => [1, 2];

    public IEnumerable<int> GetIterator()
    {
        yield return 1;
    }

    public Response GetResponse() => Response.Text("teapot", 418);

    public Task<Response> GetResponseLater() => Task.FromResult(Json(new { A = 1 }, 201));

    public string GetThrow() => throw new BadRequestException("thrown");

    public async Task GetThrowLater()
    {
        await Task.Yield();
        throw new UnauthorizedException("later");
    }

    public string GetBug() => throw new InvalidOperationException();
}
