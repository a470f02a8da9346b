namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class ChromiumTests(WebFixture web)
{
    /// <summary>The name is all that <c>dotnet test</c> prints of a test that is skipped.</summary>
    [SkippableFact(DisplayName = ChromiumPath.HowToGetIt)]
    public void Chromium_is_installed()
    {
        Skip.If(ChromiumPath.Found is null, ChromiumPath.HowToGetIt);

        Assert.NotEmpty(web.ChromiumVersion);
    }
}
