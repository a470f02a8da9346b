using LambdaEventHandler.Conformance;

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Conformance -- DIR [DIR...]");
    return 2;
}

var run = new ConformanceRun(Console.Out);
foreach (var directory in args)
    await run.RunDirectoryAsync(directory);

return run.Close();
