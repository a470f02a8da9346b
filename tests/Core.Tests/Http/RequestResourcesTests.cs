namespace LambdaEventHandler.Http;

public sealed class RequestResourcesTests
{
    [Fact]
    public async Task If_disposing_an_object_fails_the_others_are_still_disposed()
    {
        var resources = new RequestResources();
        var closed = new List<string>();
        resources.Add(new Closing(() => closed.Add("first")));
        resources.Add(new Closing(() => throw new TimeoutException()));
        resources.Add(new Closing(() => closed.Add("last")));

        await Assert.ThrowsAsync<TimeoutException>(async () => await resources.DisposeAsync());

        Assert.Equal(["first", "last"], closed);
    }

    [Fact]
    public async Task A_completed_request_accepts_no_resources()
    {
        var resources = new RequestResources();
        await resources.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => resources.Add(new Closing(() => { })));
        Assert.Throws<ObjectDisposedException>(() => RequestResources.Ended.Add(new Closing(() => { })));
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
