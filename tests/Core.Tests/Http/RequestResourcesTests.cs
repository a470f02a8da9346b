using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task All_failures_of_disposing_are_thrown_together()
    {
        var resources = new RequestResources();
        resources.Add(new Closing(() => throw new TimeoutException()));
        resources.Add(new Closing(() => throw new IOException()));

        var failures = await Assert.ThrowsAsync<AggregateException>(async () => await resources.DisposeAsync());

        Assert.Collection(failures.InnerExceptions, one => Assert.IsType<TimeoutException>(one), one => Assert.IsType<IOException>(one));
    }

    [Fact]
    public async Task A_failure_of_disposing_a_service_is_thrown_too()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().PropagateExceptions();
        builder.Services.AddScoped<FailingService>();
        builder.MapGet("/both", (Request request, [FromServices] FailingService service) =>
        {
            request.DisposeAtEnd(new Closing(() => throw new TimeoutException("the object")));
            return service.Name;
        });
        builder.MapGet("/service", ([FromServices] FailingService service) => service.Name);
        await using var app = builder.Build();

        var failures = await Assert.ThrowsAsync<AggregateException>(() => app.ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "GET", Path = "/both" }, context: null));
        var failure = await Assert.ThrowsAsync<IOException>(() => app.ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "GET", Path = "/service" }, context: null));

        Assert.Equal(["the object", "the service"], failures.InnerExceptions.Select(one => one.Message));
        Assert.Equal("the service", failure.Message);
    }

    [Fact]
    public async Task A_completed_request_accepts_no_resources()
    {
        var resources = new RequestResources();
        await resources.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => resources.Add(new Closing(() => { })));
        Assert.Throws<ObjectDisposedException>(() => RequestResources.Ended.Add(new Closing(() => { })));
    }

    private sealed class FailingService : IDisposable
    {
        public string Name => "service";

        public void Dispose() => throw new IOException("the service");
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
