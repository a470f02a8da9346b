using Amazon.Lambda.Core;

namespace LambdaEventHandler.Resilience;

/// <summary>
/// Every place where the code of an app can throw an exception: the response is defined and has no text of the exception, the log has one entry for each exception,
/// what the request opened is closed, and later requests of the same resolver are not affected.
/// </summary>
public sealed class FailureTests
{
    private static readonly SentRequest Fine = new("GET", "/fine");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var place in Places.All)
            {
                foreach (var service in Service.All.Where(place.IsReachedBy))
                {
                    cases.Add(place.Name, service.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_exception_has_a_defined_response(string placeName, string serviceName)
    {
        var (place, service, app) = (Places.All.Single(place => place.Name == placeName), Service.Of(serviceName), new FailingApp());
        await using var resolver = app.Build(place, service);

        await AssertResponseAsync(place, place.Entries, service, app, resolver);
        var context = new TestContext();
        var fine = await service.SendAsync(resolver, Fine, context);
        Assert.Equal((200, """{"fine":true}"""), (fine.Status, fine.Body));
        Assert.Empty(context.Log);
        await AssertResponseAsync(place, place.EntriesOfSecond < 0 ? place.Entries : place.EntriesOfSecond, service, app, resolver);
    }

    [Fact]
    public void The_names_of_the_places_are_distinct() => Assert.Equal(Places.All.Count, Places.All.Select(place => place.Name).Distinct().Count());

    private static async Task AssertResponseAsync(Place place, int entries, Service service, FailingApp app, Resolver resolver)
    {
        var opened = app.Tracked.Count;
        var context = place.HasNoLog ? new TestContext { Logger = new ThrowingLambdaLogger() } : new TestContext();

        var answer = await service.SendAsync(resolver, place.Request, context);

        var isBroken = place.IsHalfway && service.IsStreamed;
        Assert.Equal(isBroken ? 200 : place.Status, answer.Status);
        Assert.DoesNotContain(Inside.Secret, answer.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", answer.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Everything, StringComparison.Ordinal);
        Assert.True(app.Tracked.Count > opened, "The request opened nothing.");
        Assert.All(app.Tracked, opened => Assert.True(opened.IsClosed || place.StopsContainer, $"{opened} is still open."));
        Assert.Equal(isBroken, !answer.IsComplete);
        Assert.Equal(isBroken, answer.Failure is not null);

        // Lambda's runtime client writes the entry of a failed invocation.
        var log = place.HasNoLog ? [] : context.Log;
        Assert.True(log.Count == (isBroken || place.HasNoLog ? 0 : entries), $"{log.Count} entries:\n{string.Join('\n', log)}");
        Assert.All(log, entry => Assert.StartsWith($"{place.Level}: ", entry, StringComparison.Ordinal));
        Assert.All(log, entry => Assert.Contains(place.Logged, entry, StringComparison.Ordinal));
    }

    private sealed class ThrowingLambdaLogger : ILambdaLogger
    {
        public void Log(string message) => throw Inside.Failure("of the logger");

        public void LogLine(string message) => Log(message);
    }
}
