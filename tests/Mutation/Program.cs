using LambdaEventHandler.Mutation;

if (args is [TestHost.Option, var assembly])
{
    return TestHost.Run(assembly);
}

try
{
    return await MutationRun.RunAsync(Settings.Parse(args));
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}
