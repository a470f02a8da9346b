using System.Reflection;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Gives the function its handlers of exceptions.</summary>
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
