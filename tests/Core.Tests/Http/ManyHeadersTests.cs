using System.Globalization;

namespace LambdaEventHandler.Http;

/// <summary>A response with many headers costs in proportion to their number. What is counted are comparisons and bytes, not times.</summary>
public sealed class ManyHeadersTests
{
    private const int Some = 1000;
    private const int Many = 8000;
    private const int Growth = Many / Some;

    public static TheoryData<string> Uses => ["add", "set", "set twice", "several values", "remove", "tokens of each", "read each", "group"];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Comparisons_grow_with_the_number_of_headers(string use)
    {
        var some = Comparisons(use, Some);
        var many = Comparisons(use, Many);

        Assert.InRange(many, 1, some * Growth * 3 / 2);
    }

    [Fact]
    public async Task A_response_that_the_app_keeps_can_be_copied_by_several_requests_at_once()
    {
        const int Threads = 4;
        for (var round = 0; round < 500; round++)
        {
            var kept = new Response();
            for (var i = 0; i < 60; i++)
            {
                kept.Headers.Add($"X-{i}", $"{i}");
            }

            kept.Headers.Remove("X-0");
            kept.Headers.Add("X-60", "60");
            using var start = new Barrier(Threads);
            var copies = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return kept.Copy();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(copies, copy => Assert.Equal(Enumerable.Range(1, 60).Select(i => $"X-{i}"), copy.Headers.Select(header => header.Key)));
        }
    }

    [Fact]
    public void Bytes_grow_with_the_number_of_tokens()
    {
        Allocated(Some);
        var some = Allocated(Some);
        var many = Allocated(Many);

        Assert.InRange(many, 1, some * Growth * 3 / 2);
    }

    [Fact]
    public void Tokens_that_are_added_separately_equal_a_list()
    {
        var headers = new Response().Headers;
        for (var i = 0; i < Some; i++)
        {
            headers.AddToken("Vary", $"X-{i}");
            headers.AddToken("VARY", $"x-{i / 2}");
            headers[$"X-{i % 40}"] = $"{i}";
        }

        Assert.Equal(string.Join(", ", Enumerable.Range(0, Some).Select(i => $"X-{i}")), headers["vary"]);
        Assert.True(headers.HasToken("Vary", "x-999"));
        Assert.False(headers.HasToken("Vary", "x-1000"));
        Assert.Equal(41, headers.Count);
    }

    [Fact]
    public void A_long_list_of_tokens_can_be_extended_replaced_and_removed()
    {
        var headers = new Response { Headers = { ["Vary"] = new string('a', 300) } }.Headers;
        headers.AddToken("Vary", "b");
        headers.AddToken("Vary", "c");
        headers.Add("Vary", "d");
        Assert.Equal([$"{new string('a', 300)}, b, c", "d"], headers.GetValues("Vary"));
        headers.AddToken("Vary", "e");
        Assert.Equal($"{new string('a', 300)}, b, c, d, e", headers["Vary"]);
        headers["Vary"] = "f";
        headers.AddToken("Vary", "b");
        Assert.Equal("f, b", headers["Vary"]);

        headers.AddToken("Vary", new string('g', 300));
        headers.AddToken("Vary", "*");
        headers.AddToken("Vary", "h");
        Assert.EndsWith("g, *", headers["Vary"], StringComparison.Ordinal);
        headers.Remove("Vary");
        Assert.Null(headers["Vary"]);
        headers.AddToken("Vary", "i");
        Assert.Equal("i", headers["Vary"]);
    }

    [Fact]
    public void Few_and_many_headers_behave_the_same()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (real, model) = (new Response().Headers, new List<KeyValuePair<string, string>>());
            for (var step = 0; step < 120; step++)
            {
                var name = $"{(random.Next(2) == 0 ? "X" : "x")}-{random.Next(30)}";
                var value = step.ToString(CultureInfo.InvariantCulture);
                Change(random.Next(8), name, value, real, model);
                var values = model.Where(entry => IsSame(entry.Key, name)).Select(entry => entry.Value).ToArray();
                Assert.Equal(values, real.GetValues(name));
                Assert.Equal(values.LastOrDefault(), real[name]);
                if (random.Next(10) == 0)
                {
                    AssertSame(model, real);
                }
            }

            AssertSame(model, real);
        }
    }

    private static void Change(int what, string name, string value, ResponseHeaders real, List<KeyValuePair<string, string>> model)
    {
        switch (what)
        {
            case < 4:
                real.Add(name, value);
                model.Add(new(name, value));
                break;
            case < 7:
                real[name] = value;
                model.RemoveAll(entry => IsSame(entry.Key, name));
                model.Add(new(name, value));
                break;
            default:
                real.Remove(name);
                model.RemoveAll(entry => IsSame(entry.Key, name));
                break;
        }
    }

    /// <summary>The order of headers with different names has no meaning (RFC 9110, section 5.3).</summary>
    private static void AssertSame(List<KeyValuePair<string, string>> model, ResponseHeaders real)
    {
        Assert.Equal(model.OrderBy(entry => entry.Value, StringComparer.Ordinal), real.OrderBy(entry => entry.Value, StringComparer.Ordinal));
        Assert.Equal(model.Count, real.Count);
        var grouped = model.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => string.Join('|', group.Select(entry => entry.Value)), StringComparer.OrdinalIgnoreCase);
        var groups = new HeaderGroups(new Response(200, real), withCookies: true);
        while (groups.MoveNext())
        {
            Assert.True(grouped.Remove(groups.Name, out var values));
            Assert.Equal(values, string.Join('|', groups.Values()));
            Assert.Equal((values.Split('|').Length, values.Split('|')[^1]), (groups.Count, groups.Last));
        }

        Assert.Empty(grouped);
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static long Comparisons(string use, int count)
    {
        var names = new CountingComparer();
        var headers = new ResponseHeaders(names);
        for (var i = 0; i < count; i++)
        {
            switch (use)
            {
                case "set" or "set twice":
                    headers[$"X-{i}"] = "a";
                    headers[use == "set" ? $"X-{i}" : $"X-{i / 2}"] = "b";
                    break;
                case "several values":
                    headers.Add($"X-{i % (count / 4)}", "a");
                    break;
                case "tokens of each":
                    headers.AddToken($"X-{i}", "a");
                    headers.AddToken($"X-{i}", "b");
                    break;
                default:
                    headers.Add($"X-{i}", "a");
                    break;
            }
        }

        for (var i = 0; i < count && use is ("remove" or "read each"); i++)
        {
            _ = headers.GetValues($"X-{i}");
            headers[$"X-{i}"] = use == "remove" ? null : $"{headers[$"x-{i}"]}{headers.HasToken($"X-{i}", "a")}";
        }

        var groups = new HeaderGroups(new Response(200, headers), withCookies: true);
        while (groups.MoveNext())
        {
            _ = groups.Values();
        }

        return names.Comparisons;
    }

    private static long Allocated(int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var headers = new Response().Headers;
        for (var i = 0; i < count; i++)
        {
            headers.AddToken("Vary", $"X-{i}");
            headers.AddToken("Cache-Control", $"x-{i}");
        }

        Assert.Equal(count, headers["Vary"]!.Split(',').Length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class CountingComparer : IEqualityComparer<string>
    {
        public long Comparisons { get; private set; }

        public bool Equals(string? x, string? y)
        {
            Comparisons++;
            return string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
        }

        public int GetHashCode(string obj)
        {
            Comparisons++;
            return string.GetHashCode(obj, StringComparison.OrdinalIgnoreCase);
        }
    }
}
