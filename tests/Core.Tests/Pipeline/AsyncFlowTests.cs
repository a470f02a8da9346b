using LambdaEventHandler.Generated;

namespace LambdaEventHandler.Pipeline;

public sealed class AsyncFlowTests
{
    private static readonly AsyncLocal<string?> Flow = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behaviors_do_not_see_what_an_action_sets_for_its_own_flow(bool isCompiled)
    {
        var seen = new List<string?>();
        var app = TestApp.Build(builder =>
        {
            builder.Use((request, next) =>
            {
                Flow.Value = "behavior";
                var answer = next(request);
                seen.Add(Flow.Value);
                return answer;
            });
            var action = string () => Flow.Value = "action";
            if (isCompiled)
            {
                CompiledRoutes.Map(builder, action, new CompiledAction(["GET"], "/", "action", [], (_, _) => new(action()), [], "action", null, null), _ => throw new NotSupportedException());
            }
            else
            {
                builder.MapGet("/", action);
            }
        });
        await app.Get("/");

        Assert.Equal(["behavior"], seen);
        Assert.Null(Flow.Value);
    }
}
