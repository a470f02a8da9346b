using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class AnswerSteps(AnswerDriver answer)
{
    [Then(@"the status is (\d+)")]
    public void TheStatusIs(int status) => answer.HasStatus(status);

    [Then(@"the body is ""(.*)""")]
    [Then("the body is")]
    public void TheBodyIs(string body) => answer.HasBody(body);

    [Then("the body is empty")]
    public void TheBodyIsEmpty() => answer.HasBody("");

    [Then(@"the body is the file (\S+)")]
    public void TheBodyIsTheFile(string name) => answer.HasBytes(SampleFile.Bytes(name));

    [Then(@"the JSON is (.+)")]
    [Then("the JSON is")]
    public void TheJsonIs(string json) => answer.HasJson(json);

    [Then(@"the header (\S+) is (?!absent$)(.+)")]
    public void TheHeaderIs(string name, string value) => answer.HasHeader(name, value);

    [Then(@"the header (\S+) is absent")]
    public void TheHeaderIsAbsent(string name) => answer.HasNoHeader(name);

    [Then(@"the header (\S+) has the values")]
    public void TheHeaderHasTheValues(string name, Table values) => answer.HasHeaders(name, values.Rows.Select(row => row[0]));

    [Then(@"the JSON field (\w+) is (.+)")]
    [Then(@"the JSON field (\w+) is")]
    public void TheJsonFieldIs(string name, string json) => answer.HasJsonField(name, json);

    [Then("the error message names (.+)")]
    public void TheErrorMessageNames(string names) => answer.HasErrorNaming(names);

    [Then(@"the answer nowhere says ""(.*)""")]
    public void TheAnswerNowhereSays(string text) => answer.NowhereSays(text);

    [Then("no header has a control character")]
    public void NoHeaderHasAControlCharacter() => answer.HasNoControlCharacterInAHeader();

    [Then("the response is base64")]
    public void TheResponseIsBase64() => answer.Each(response => Assert.True(response.IsBase64Encoded));

    [Then("the response is not base64")]
    public void TheResponseIsNotBase64() => answer.Each(response => Assert.False(response.IsBase64Encoded));
}
