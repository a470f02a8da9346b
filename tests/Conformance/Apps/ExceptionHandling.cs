using System.Reflection;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>Calls <c>OnException&lt;T&gt;</c> with the class that a case names.</summary>
internal static class ExceptionHandling
{
    private static readonly MethodInfo AddHandler = typeof(ExceptionHandling).GetMethod(nameof(AddFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Add<TResolver>(ResolverBuilder<TResolver> builder, ExceptionHandlerDescription handler)
        where TResolver : Resolver =>
        AddHandler.MakeGenericMethod(typeof(TResolver), handler.Exception.Type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [builder, handler], null);

    private static void AddFor<TResolver, TException>(ResolverBuilder<TResolver> builder, ExceptionHandlerDescription handler)
        where TResolver : Resolver
        where TException : Exception =>
        builder.OnException<TException>((exception, request) => HandlerResponse.Of(handler.Returns.Run(new Invocation(request, exception))));
}
