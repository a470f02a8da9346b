using System.Reflection;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Puts behaviors around the function's actions.</summary>
public sealed class BehaviorDriver(ResolverDriver resolver)
{
    private static readonly MethodInfo UseClassOf = typeof(BehaviorDriver).GetMethod(nameof(UseClass), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public void UseHeader(string name, string value, BehaviorOrder order = BehaviorOrder.User) => resolver.Builder.Use(
        async (request, next) =>
        {
            var response = await next(request);
            response.Headers[name] = value;
            return response;
        },
        order);

    public void UseReplacement(Func<Response> replacement) => resolver.Builder.Use(async (request, next) =>
    {
        await next(request);
        return replacement();
    });

    public void UseOutermostThatThrows() => resolver.Builder.Use(new ThrowingBehavior(), BehaviorOrder.Log);

    public void Use(string name) =>
        UseClassOf.MakeGenericMethod(typeof(BehaviorDriver).Assembly.GetExportedTypes().Single(type => type.Name == name)).Invoke(this, []);

    private void UseClass<TBehavior>()
        where TBehavior : class, IBehavior => resolver.Builder.Use<TBehavior>();

    private sealed class ThrowingBehavior : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => throw new InvalidOperationException("outside");
    }
}
