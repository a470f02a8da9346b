using LambdaEventHandler.Conformance;

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Conformance -- DIR [DIR...]");
    return 2;
}
// Whatever an app logs when it is built would go to the console, among the verdicts.
var run = new ConformanceRun(Console.Out);
Console.SetOut(TextWriter.Null);
foreach (var directory in args)
{
    await run.RunDirectoryAsync(directory);
}

return run.Close();
