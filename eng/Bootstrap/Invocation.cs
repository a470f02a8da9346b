using System.Reflection;

namespace LambdaEventHandler.Bootstrap;

/// <summary>An <c>ILambdaContext</c> and its logger, without a reference to the package that declares them: the function brings it. Public, because a type made at run time derives from it.</summary>
public class Invocation : DispatchProxy
{
    public static object Create(Type contract) => Create(contract, typeof(Invocation));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.ReturnType;
        if (result == typeof(void))
        {
            Console.Error.WriteLine(string.Join(' ', args!));
            return null;
        }

        return result switch
        {
            _ when result == typeof(TimeSpan) => TimeSpan.FromSeconds(30),
            _ when result == typeof(string) => "bootstrap",
            { IsValueType: true } => Activator.CreateInstance(result),
            { Name: "ILambdaLogger" } => Create(result),
            _ => null,
        };
    }
}
