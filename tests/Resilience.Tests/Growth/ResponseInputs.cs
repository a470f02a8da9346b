namespace LambdaEventHandler.Resilience;

/// <summary>Responses.</summary>
internal static class ResponseInputs
{
    public static IReadOnlyList<Input> All { get; } =
    [
        Of("response headers", 500, size => () => With(response => ForEach(size, index => response.Headers[$"X-{index}"] = "a"))),
        Of("response headers that are added", 500, size => () => With(response => ForEach(size, index => response.Headers.Add($"X-{index}", "a")))),
        Of("values of a response header", 500, size => () => With(response => ForEach(size, _ => response.Headers.Add("X-A", "a")))),
        Of("response headers that are replaced", 500, size => () => With(response => ForEach(size, index =>
        {
            response.Headers[$"X-{index}"] = "a";
            response.Headers[$"X-{index}"] = "b";
        }))),
        Of("response headers that are removed", 500, size => () => With(response =>
        {
            ForEach(size, index => response.Headers[$"X-{index}"] = "a");
            ForEach(size, index => response.Headers.Remove($"X-{index}"));
        })),
        Of("AddToken", 500, size => () => With(response => ForEach(size, index => response.Headers.AddToken("Vary", $"X-{index}")))),
        Of("AddToken of one token", 500, size => () => With(response => ForEach(size, _ => response.Headers.AddToken("Vary", "X-A")))),
        Of("AddToken of several headers", 500, size => () => With(response => ForEach(size, index =>
        {
            response.Headers.AddToken("Vary", $"X-{index}");
            response.Headers.AddToken($"X-{index / 10}", $"a{index}");
        }))),
        Of("AddToken between other headers", 500, size => () => With(response => ForEach(size, index =>
        {
            response.Headers.AddToken("Vary", $"X-{index}");
            response.Headers[$"X-{index}"] = "a";
        }))),
        Of("response cookies", 500, size => () => With(response => ForEach(size, index => response.Cookies.Add(new Cookie($"a{index}", "b"))))),
        Of("text of a response", 20_000, size => () => new string('a', size)),
        Of("escapes of the text of a response", 20_000, size => () => new string('"', size)),
        Of("text of a response that is not ASCII", 20_000, size => () => new string('ä', size)),
        Of("bytes of a response", 20_000, size => () => new byte[size]),
        Of("stream of a response", 20_000, size => () => (Stream)new MemoryStream(new byte[size])),
        Of("items of a response", 5000, size => () => Enumerable.Range(0, size)),
        Of("objects of a response", 2000, size => () => Enumerable.Range(0, size).Select(index => new { Index = index, Text = "a" })),
        Of("asynchronous items of a response", 2000, size => () => Items(size)),
        Of("text of a compressed response", 20_000, size => () => new string('a', size), builder => builder.UseCompression(options => options.All = true)),
        Of("text of a response with an entity tag", 20_000, size => () => new string('a', size), builder => builder.UseConditionalRequests(options => options.All = true)),
        Of("location of a response", 2000, size => () => Response.Redirect("/" + new string('ä', size))),
        Of("response that is too large", 1_100_000, size => () => new string('a', size)) with { Services = ["ALB"] },
    ];

    private static Input Of(string name, int smallest, Func<int, Delegate> action, Action<ResolverBuilder>? configure = null) => new(name, smallest)
    {
        Prepare = (size, service) =>
        {
            var input = Input.Of(
                name,
                smallest,
                builder =>
                {
                    configure?.Invoke(builder);
                    builder.MapGet("/", action(size));
                },
                _ => new("GET", "/") { Headers = [("Accept-Encoding", "gzip")] },
                _ => "",
                0);
            return input.Prepare(size, service);
        },
    };

    private static Response With(Action<Response> change)
    {
        var response = Response.Text("done");
        change(response);
        return response;
    }

    private static void ForEach(int size, Action<int> action)
    {
        for (var index = 0; index < size; index++)
        {
            action(index);
        }
    }

    // Complete at once, so that all of it runs on this thread.
    private static async IAsyncEnumerable<int> Items(int size)
    {
        await Task.CompletedTask;
        for (var index = 0; index < size; index++)
        {
            yield return index;
        }
    }
}
