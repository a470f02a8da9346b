using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LambdaEventHandler.Mutation;

/// <summary>An assembly with xunit tests, which runs some of its tests in this process, one after the other.</summary>
internal sealed class TestAssembly : IDisposable
{
    private readonly ITestFramework _framework;
    private readonly ITestFrameworkDiscoverer _discoverer;
    private readonly ITestFrameworkExecutor _executor;
    private readonly Dictionary<string, Dictionary<string, ITestCase>> _byType = [];

    public TestAssembly(string file)
    {
        var assembly = Assembly.LoadFrom(file);
        var sink = new Sink(static _ => true);
        _framework = CreateFramework(assembly, sink);
        _discoverer = _framework.GetDiscoverer(Reflector.Wrap(assembly));
        _executor = _framework.GetExecutor(assembly.GetName());
    }

    /// <summary>Runs all tests, and reports each one when it ends.</summary>
    public void RunAll(Action<string, string, string, bool, decimal> report)
    {
        var found = Discover(sink => _discoverer.Find(false, sink, new Options()));
        Execute(found, message =>
        {
            if (message is ITestCaseFinished { TestCase: var test } finished)
            {
                report(test.TestMethod.TestClass.Class.Name, test.UniqueID, test.DisplayName, finished.TestsFailed == 0, finished.ExecutionTime);
            }

            return true;
        });
    }

    /// <summary>Runs tests until one fails.</summary>
    /// <param name="tests">The class and the ID of each test, and how long it takes.</param>
    /// <returns>The test that failed; null if none did.</returns>
    public ((string, string, double)? Case, string Name)? Run(IEnumerable<(string Type, string Id, double Seconds)> tests)
    {
        ((string, string, double)? Case, string Name)? failed = null;
        // The first ones are the most likely to fail. Each part costs something, and the order within one is that of xunit.
        var size = 8;
        using var rest = tests.GetEnumerator();
        while (failed is null)
        {
            var part = new List<ITestCase>();
            var seconds = 0.0;
            while (part.Count < size && rest.MoveNext())
            {
                if (!Of(rest.Current.Type).TryGetValue(rest.Current.Id, out var test))
                {
                    // The code under test makes the data of a theory: with the mutant, there are other tests.
                    return (rest.Current, $"the tests of {rest.Current.Type}");
                }

                part.Add(test);
                seconds += rest.Current.Seconds;
            }

            if (part.Count == 0)
            {
                return null;
            }

            Watchdog.Limit(seconds, () => Execute(part, message =>
            {
                if (failed is null && message is ITestFailed { TestCase: var test })
                {
                    failed = ((test.TestMethod.TestClass.Class.Name, test.UniqueID, 1), test.DisplayName);
                }
                else if (failed is null && message is IErrorMessage or ITestCleanupFailure or ITestClassCleanupFailure or ITestCollectionCleanupFailure)
                {
                    failed = (null, message.GetType().Name);
                }

                return failed is null;
            }));
            size *= 4;
        }

        return failed;
    }

    public void Dispose()
    {
        _executor.Dispose();
        _discoverer.Dispose();
        _framework.Dispose();
    }

    private static ITestFramework CreateFramework(Assembly assembly, IMessageSink sink)
    {
        var attribute = assembly.GetCustomAttributesData().FirstOrDefault(static one => one.AttributeType.Name == "TestFrameworkAttribute");
        if (attribute is null)
        {
            return new XunitTestFramework(sink);
        }

        var arguments = attribute.ConstructorArguments;
        var type = Assembly.Load((string)arguments[1].Value!).GetType((string)arguments[0].Value!, throwOnError: true)!;
        return (ITestFramework)Activator.CreateInstance(type, sink)!;
    }

    private Dictionary<string, ITestCase> Of(string type)
    {
        if (!_byType.TryGetValue(type, out var tests))
        {
            _byType[type] = tests = [];
            foreach (var test in Discover(sink => _discoverer.Find(type, false, sink, new Options())))
            {
                tests[test.UniqueID] = test;
            }
        }

        return tests;
    }

    private static List<ITestCase> Discover(Action<IMessageSink> find)
    {
        var found = new List<ITestCase>();
        using var complete = new ManualResetEventSlim();
        find(new Sink(message =>
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage discovery:
                    found.Add(discovery.TestCase);
                    break;
                case IDiscoveryCompleteMessage:
                    complete.Set();
                    break;
                default:
                    break;
            }

            return true;
        }));
        complete.Wait();
        return found;
    }

    private void Execute(IEnumerable<ITestCase> tests, Func<IMessageSinkMessage, bool> handle)
    {
        using var complete = new ManualResetEventSlim();
        _executor.RunTests(tests, new Sink(message =>
        {
            var goOn = handle(message);
            if (message is ITestAssemblyFinished)
            {
                complete.Set();
            }

            return goOn;
        }), new Options());
        complete.Wait();
    }

    private sealed class Sink(Func<IMessageSinkMessage, bool> handle) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => handle(message);
    }

    /// <summary>One test at a time, each message before the next test, and no more after a failure.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.SynchronousMessageReporting"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.discovery.PreEnumerateTheories"] = true,
        };

        public TValue? GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue?)value : default;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
