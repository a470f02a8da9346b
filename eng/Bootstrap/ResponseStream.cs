using System.Reflection;

namespace LambdaEventHandler.Bootstrap;

/// <summary>
/// The response stream of the runtime client, which writes to standard output what goes to Lambda: the prelude, eight NUL bytes, and the payload. It registers itself
/// with the function's Amazon.Lambda.Core, as the official client does. Public, because a type made at run time derives from it.
/// </summary>
public class ResponseStream : DispatchProxy
{
    private const string Namespace = "Amazon.Lambda.Core.ResponseStreaming";

    private Stream _output = Stream.Null;
    private long _written;

    /// <summary>Registers the stream, if the function's Amazon.Lambda.Core has response streaming.</summary>
    public static void Register(Assembly core, Stream output)
    {
        if (core.GetType($"{Namespace}.ILambdaResponseStream") is not { } contract || core.GetType($"{Namespace}.LambdaResponseStreamFactory") is not { } factory)
        {
            return;
        }

        var open = typeof(Opener).GetMethod(nameof(Opener.Open))!.MakeGenericMethod(contract);
        var register = factory.GetMethod("SetLambdaResponseStream", BindingFlags.NonPublic | BindingFlags.Static)!;
        register.Invoke(null, [Delegate.CreateDelegate(register.GetParameters()[0].ParameterType, new Opener(output), open)]);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case "WriteAsync":
                var (bytes, offset, count) = ((byte[])args![0]!, (int)args[1]!, (int)args[2]!);
                _output.Write(bytes, offset, count);
                _output.Flush();
                _written += count;
                return Task.CompletedTask;
            case "get_BytesWritten":
                return _written;
            default:
                return targetMethod.ReturnType == typeof(bool) ? false : null;
        }
    }

    public sealed class Opener(Stream output)
    {
        public T Open<T>(byte[] prelude)
        {
            output.Write(prelude);
            output.Write(new byte[8]);
            var stream = Create(typeof(T), typeof(ResponseStream));
            ((ResponseStream)stream)._output = output;
            return (T)stream;
        }
    }
}
