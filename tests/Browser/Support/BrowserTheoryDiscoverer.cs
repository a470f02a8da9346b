using Xunit.Abstractions;
using Xunit.Sdk;

namespace LambdaEventHandler.Browser;

/// <summary>Finds the cases of a theory, none of them without Chromium.</summary>
internal sealed class BrowserTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        ChromiumPath.Found is null ? [] : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}
