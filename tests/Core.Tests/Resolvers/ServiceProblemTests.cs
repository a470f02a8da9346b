using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed class ServiceProblemTests
{
    [Fact]
    public void A_missing_service_of_a_controller_is_reported_with_the_controller()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddController<NeedyController>();

        var exception = Assert.Throws<InvalidConfigurationException>(() => builder.Build());

        Assert.Equal(["The constructor of NeedyController requires the service IStore, which is not registered: add it to builder.Services."], exception.Problems);
    }

    [Fact]
    public void A_scoped_service_in_a_singleton_is_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddController<NeedyController>();
        builder.Services.AddScoped<Session>().AddSingleton<IStore, SessionStore>();

        var problem = Assert.Single(Assert.Throws<InvalidConfigurationException>(() => builder.Build()).Problems);

        Assert.StartsWith("builder.Services: ", problem, StringComparison.Ordinal);
        Assert.Contains("Session", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_fails_to_be_disposed_is_logged_and_the_response_is_sent()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddScoped<IStore, FragileStore>();
        builder.AddController<NeedyController>();
        var context = new TestContext();

        using var answer = await builder.Build().ResolveAsync(new MemoryStream("""{"path":"/count","httpMethod":"GET"}"""u8.ToArray()), context);

        Assert.Contains("\"statusCode\":200", new StreamReader(answer, Encoding.UTF8).ReadToEnd(), StringComparison.Ordinal);
        Assert.Contains(context.Log, static line => line.Contains("NeedyController.GetCount", StringComparison.Ordinal));
    }

    public interface IStore
    {
        int Count { get; }
    }

    public sealed class NeedyController(IStore store)
    {
        public int GetCount() => store.Count;
    }

    private sealed class Session;

    private sealed class SessionStore(Session session) : IStore
    {
        public int Count => session.GetHashCode();
    }

    private sealed class FragileStore : IStore, IDisposable
    {
        public int Count => 3;

        public void Dispose() => throw new InvalidOperationException("closed twice");
    }
}
