using System.Text.RegularExpressions;
using LambdaEventHandler.Features.Controllers;
using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

/// <summary>The builder's options, by their names.</summary>
[Binding]
public sealed class OptionSteps(AppDriver app)
{
    [Given("the option StrictSlashes")]
    public void StrictSlashes() => app.Builder.StrictSlashes();

    [Given("the option Replace<KeyBehavior>")]
    public void ReplaceKeyBehavior() => app.Builder.Replace<KeyBehavior>(new OuterBehavior());

    [Given("the option UseMethodNotAllowed")]
    public void UseMethodNotAllowed() => app.Builder.UseMethodNotAllowed();

    [Given("the option UseProblemDetails")]
    public void UseProblemDetails() => app.Builder.UseProblemDetails();

    [Given(@"the option UseProblemDetails with the type (\S+)\{status\}")]
    public void UseProblemDetailsWithType(string type) =>
        app.Builder.UseProblemDetails(options => options.Customize = (problem, _) => problem.Type = $"{type}{problem.Status}");

    [Given("the option UseResponseStreaming")]
    public void UseResponseStreaming() => app.Builder.UseResponseStreaming();

    [Given(@"the option AcceptContentTypes\(""(.*)""\)")]
    public void AcceptContentTypes(string contentTypes) => app.Builder.AcceptContentTypes(contentTypes.Split(", "));

    [Given("the option PropagateExceptions")]
    public void PropagateExceptions() => app.Builder.PropagateExceptions();

    [Given(@"the option StripPrefixes\(""(.*)""\)")]
    public void StripPrefixes(string prefixes) => app.Builder.StripPrefixes(prefixes.Split(", "));

    [Given(@"the option StripPrefixes\(new Regex\(""(.*)""\)\)")]
    public void StripPrefixesByRegex(string pattern) => app.Builder.StripPrefixes(new Regex(pattern));

    [Given("the option UseJson, with enums as text")]
    public void UseJsonWithEnumsAsText() => app.UseEnumsAsText();

    [Given("the option UseJson, with names in snake_case")]
    public void UseJsonWithNamesInSnakeCase() => app.UseSnakeCase();

    [Given(@"the option UseJson\(GreetingJsonContext.Default\)")]
    public void UseJsonContext() => app.Builder.UseJson(GreetingJsonContext.Default);

    [Given(@"the option UseJson\(ShopJsonContext.Default\)")]
    public void UseShopJsonContext() => app.Builder.UseJson(ShopJsonContext.Default);

    [Given(@"the option UseJson\(ShirtJsonContext.Default\)")]
    public void UseShirtJsonContext() => app.Builder.UseJson(ShirtJsonContext.Default);

    [Given(@"the option UseSerializer\(new SpaciousSerializer\(\)\)")]
    public void UseSpaciousSerializer() => app.Builder.UseSerializer(new SpaciousSerializer());
}
