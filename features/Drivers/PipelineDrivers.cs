using System.Reflection;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Adds behaviors to the function.</summary>
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

/// <summary>Adds exception handlers to the function.</summary>
public sealed class ErrorDriver(ResolverDriver resolver)
{
    private static readonly MethodInfo HandleClassOf = typeof(ErrorDriver).GetMethod(nameof(HandleClass), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public void AnswerNotFound(int status, string text) => resolver.Builder.OnNotFound(_ => Response.Text(text, status));

    public void Handle(string exception, Func<Exception, Response> answer) =>
        HandleClassOf.MakeGenericMethod(ExceptionNamed(exception)).Invoke(this, [answer]);

    private void HandleClass<TException>(Func<Exception, Response> answer)
        where TException : Exception =>
        resolver.Builder.OnException<TException>((exception, _) => answer(exception));

    private static Type ExceptionNamed(string name) =>
        typeof(Exception).Assembly.GetType($"System.{name}") ?? typeof(ServiceException).Assembly.GetType($"LambdaEventHandler.{name}", throwOnError: true)!;
}
