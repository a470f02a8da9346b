using System.Reflection;
using LambdaEventHandler.Emulation;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LambdaEventHandler.Browser;

/// <summary>A theory that runs in Chromium. Where there is none it does not exist, and <see cref="ChromiumTests"/> says so once for all.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer($"LambdaEventHandler.Browser.{nameof(BrowserTheoryDiscoverer)}", "LambdaEventHandler.Browser.Tests")]
internal sealed class BrowserTheoryAttribute : TheoryAttribute;

/// <summary>Finds the cases of a theory, none of them without Chromium.</summary>
internal sealed class BrowserTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        ChromiumPath.Found is null ? [] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>Runs a theory once behind each service that the local gateway plays, with the same further arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryServiceAttribute(params object[] arguments) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        FrontServices.Names.Select(service => (object[])[service, .. arguments]);
}
