using System.Reflection;
using LambdaEventHandler.Bootstrap;

// Stands for Lambda's runtime client: finds the handler of a published function by its name, gives it the event on
// standard input and writes its response to standard output: the result of the handler, or what it streams.
//
//   dotnet exec --depsfile F.deps.json --runtimeconfig F.runtimeconfig.json Bootstrap.dll F::F.Function::Handle
//   Bootstrap F::F.Function::Handle FOLDER     where there is no `dotnet` to give it the function's files
var handler = args[0].Split("::");
var function = args.Length > 1 ? FunctionFolder.Load(args[1], handler[0]) : Assembly.Load(handler[0]);
var type = function.GetType(handler[1], throwOnError: true)!;
var method = type.GetMethod(handler[2])!;

using var request = new MemoryStream();
using (var input = Console.OpenStandardInput())
{
    await input.CopyToAsync(request);
}

request.Position = 0;
var context = Invocation.Create(method.GetParameters()[1].ParameterType);
using var output = Console.OpenStandardOutput();
ResponseStream.Register(method.GetParameters()[1].ParameterType.Assembly, output);
await using var response = await (Task<Stream>)method.Invoke(Activator.CreateInstance(type), [request, context])!;
await response.CopyToAsync(output);
