using Xunit.Sdk;

namespace LambdaEventHandler.Browser;

/// <summary>A theory that runs in Chromium. Where there is none it does not exist, and <see cref="ChromiumTests"/> says so once for all.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer($"LambdaEventHandler.Browser.{nameof(BrowserTheoryDiscoverer)}", "LambdaEventHandler.Browser.Tests")]
internal sealed class BrowserTheoryAttribute : TheoryAttribute;
