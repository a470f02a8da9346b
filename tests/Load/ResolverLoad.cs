using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LambdaEventHandler.JwtBearer;

namespace LambdaEventHandler.Load;

/// <summary>Many requests with tokens at the same time on one resolver. Every response is compared with its request.</summary>
internal static class ResolverLoad
{
    private const int Tasks = 64;
    private const int Users = 256;

    public static async Task<bool> RunAsync(int requests)
    {
        var key = SigningKey.Curve;
        await using var app = EchoApp.Create(key);
        var tokens = Enumerable.Range(0, Users).Select(user => EchoApp.TokenOf($"user{user}", key)).ToArray();
        var (next, wrong) = (0, 0);
        var memory = new List<double>();
        var start = Stopwatch.GetTimestamp();

        // Each part ends with a measurement, while nothing runs.
        for (var part = 1; part <= 10; part++)
        {
            var end = (int)((long)requests * part / 10);
            await Task.WhenAll(Enumerable.Range(0, Tasks).Select(_ => Task.Run(async () =>
            {
                for (int number; (number = Interlocked.Increment(ref next)) <= end;)
                {
                    if (!await IsRightAsync(app, number, tokens))
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
            })));
            next = end;
            memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resolver: {requests:N0} requests, {Tasks} tasks, {Users} users, {wrong} wrong responses, {seconds:0} s"));
        Console.WriteLine($"resolver: live memory after each tenth, in MB: {string.Join(" ", memory.Select(megabytes => megabytes.ToString("0.0", CultureInfo.InvariantCulture)))}");
        return wrong == 0;
    }

    /// <summary>Sends a request; every eighth has no token, every ninth a forged one.</summary>
    private static async Task<bool> IsRightAsync(ApiGatewayRestResolver app, int number, string[] tokens)
    {
        var user = number % Users;
        var text = new string((char)('a' + number % 26), number % 2000) + number.ToString(CultureInfo.InvariantCulture);
        var (token, status) = (number % 8, number % 9) switch
        {
            (0, _) => (null, 401),
            (_, 0) => (tokens[user][..^8] + "AAAAAAAA", 401),
            _ => (tokens[user], 200),
        };
        var sent = new
        {
            httpMethod = "POST",
            path = $"/orders/{number}",
            resource = "/{proxy+}",
            headers = token is null ? [] : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
            body = JsonSerializer.Serialize(new { text }),
        };
        using var request = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(sent));
        using var response = await JsonDocument.ParseAsync(await app.ResolveAsync(request, new TestContext()));
        var root = response.RootElement;
        if (root.GetProperty("statusCode").GetInt32() != status)
        {
            return false;
        }

        return status != 200
            || JsonSerializer.Deserialize<Echo>(root.GetProperty("body").GetString()!, JsonSerializerOptions.Web) == new Echo(number, $"user{user}", text);
    }
}
