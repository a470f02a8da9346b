using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using Microsoft.Extensions.Logging;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class PluginSteps(PluginDriver plugins, AppDriver app, RequestDriver client)
{
    [Given("the plugin UseCors")]
    public void UseCors() => plugins.UseCors([]);

    [Given("the plugin UseCors with the options")]
    public void UseCorsWith(Table options) => plugins.UseCors(options.Rows);

    [Given(@"the plugin UseCors with a function that allows the subdomains of (\S+)")]
    public void UseCorsForSubdomains(string domain) => plugins.UseCorsForSubdomains(domain);

    [Given("the plugin UseCompression")]
    public void UseCompression() => plugins.UseCompression([]);

    [Given("the plugin UseCompression with the options")]
    public void UseCompressionWith(Table options) => plugins.UseCompression(options.Rows);

    [Given("the plugin UseConditionalRequests")]
    public void UseConditionalRequests() => plugins.UseConditionalRequests();

    [Given("the plugin UseOpenApi")]
    public void UseOpenApi() => plugins.UseOpenApi();

    [Given("the plugin UseOpenApi with an empty title")]
    public void UseOpenApiWithAnEmptyTitle() => plugins.UseOpenApi(title: "");

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""(.*)"" with \[ExcludeFromDescription\]")]
    public void IsMappedWithExcludeFromDescription(string methods, string template, string text) =>
        app.Map(methods, template, text).With(new ExcludeFromDescriptionAttribute());

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""(.*)"" with the operation ID (\S+)")]
    public void IsMappedWithOperationId(string methods, string template, string text, string id) => app.Map(methods, template, text).With(new OperationIdAttribute(id));

    [Given("the plugin UseValidation")]
    public void UseValidation() => plugins.UseValidation();

    [Given("the plugin UseFluentValidation with a validator of reservations")]
    public void UseFluentValidation() => plugins.UseFluentValidation();

    [Given(@"the plugin UseDebug\(\)")]
    public void UseDebug() => plugins.UseDebug(null);

    [Given(@"the plugin UseDebug\((true|false)\)")]
    public void UseDebug(bool enabled) => plugins.UseDebug(enabled);

    [Given(@"the plugin UseSwaggerUi\(""([^""]*)""\)")]
    public void UseSwaggerUi(string path) => plugins.UseSwaggerUi(path, []);

    [Given(@"the plugin UseSwaggerUi\(""([^""]*)""\) with the options")]
    public void UseSwaggerUiWith(string path, Table options) => plugins.UseSwaggerUi(path, options.Rows);

    [Given("the plugins in the order (.+)")]
    public void ThePluginsInTheOrder(string order) => plugins.UseInOrder(order);

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""(.*)"" with \[DisableCors\]")]
    public void IsMappedWithDisableCors(string methods, string template, string text) => app.Map(methods, template, text).With(new DisableCorsAttribute());

    [Given(@"([A-Z, ]+) (\S+) is mapped to ""(.*)"" with \[Compress\]")]
    public void IsMappedWithCompress(string methods, string template, string text) => app.Map(methods, template, text).With(new CompressAttribute());

    [When(@"([A-Z]+) (/\S*) arrives with an Origin of (\d+) characters")]
    public Task ArrivesWithALongOrigin(string method, string target, int length) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("Origin", $"https://{new string('a', length - 16)}.example"));

    [When(@"([A-Z]+) (/\S*) arrives with an Accept-Encoding of (\d+) unknown codings and gzip")]
    public Task ArrivesWithManyCodings(string method, string target, int count) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("Accept-Encoding", $"{string.Concat(Enumerable.Range(1, count).Select(number => $"x-{number};q=0.9, "))}gzip;q=0.1"));
}

[Binding]
public sealed class PluginAnswerSteps(AnswerDriver answer, LogDriver log)
{
    [Then("no CORS header is there")]
    public void NoCorsHeaderIsThere() =>
        answer.Each(response => Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)));

    [Then(@"the decoded body is ""(.*)""")]
    public void TheDecodedBodyIs(string body) => answer.Each(response => Assert.Equal(body, response.DecodedBody()));

    [Then("the decoded body names (.+)")]
    public void TheDecodedBodyNames(string names) => answer.Each(response => Assert.True(Names.AreIn(response.DecodedBody(), names), response.DecodedBody()));

    [Then("the body is not compressed")]
    public void TheBodyIsNotCompressed() => answer.HasNoHeader("Content-Encoding");

    [Then(@"the log has a debug entry with ""(.*)""")]
    public void TheLogHasADebugEntryWith(string text) => log.Has(Amazon.Lambda.Core.LogLevel.Debug, text);

    [Then(@"the document describes ([A-Z]+) (\S+)")]
    public void TheDocumentDescribes(string method, string path) =>
        answer.Each(response => Assert.NotNull(JsonNode.Parse(response.DecodedBody())!["paths"]![path]?[method.ToLowerInvariant()]));

    [Then(@"the document describes ([A-Z]+) (\S+) as (\S+)")]
    public void TheDocumentDescribesAs(string method, string path, string id) =>
        answer.Each(response => Assert.Equal(id, (string?)JsonNode.Parse(response.DecodedBody())!["paths"]![path]![method.ToLowerInvariant()]!["operationId"]));

    [Then(@"the body of ([A-Z]+) (\S+) is described as")]
    public void TheBodyIsDescribedAs(string method, string path, string content) => answer.Each(response =>
        Assert.Equal(Canonical.Json(content), Canonical.Json(JsonNode.Parse(response.DecodedBody())!["paths"]![path]![method.ToLowerInvariant()]!["requestBody"]!["content"])));

    [Then(@"the document lists the responses (.+) of ([A-Z]+) (\S+)")]
    public void TheDocumentListsTheResponses(string statuses, string method, string path) =>
        answer.Each(response => Assert.Equal(Names.Of(statuses), Responses(response, method, path).AsObject().Select(described => described.Key)));

    [Then(@"the response (\S+) of ([A-Z]+) (\S+) is described as (\S+)")]
    public void TheResponseIsDescribedAs(string status, string method, string path, string contentType) =>
        answer.Each(response => Assert.NotNull(Responses(response, method, path)[status]!["content"]![contentType]!["schema"]!["$ref"]));

    [Then(@"the document does not describe (\S+)")]
    public void TheDocumentDoesNotDescribe(string path) =>
        answer.Each(response => Assert.Null(JsonNode.Parse(response.DecodedBody())!["paths"]![path]));

    private static JsonNode Responses(Answer response, string method, string path) =>
        JsonNode.Parse(response.DecodedBody())!["paths"]![path]![method.ToLowerInvariant()]!["responses"]!;

    [Then("the log has the debug entry")]
    public void TheLogHasTheDebugEntry(string text) => log.Has(Amazon.Lambda.Core.LogLevel.Debug, text.ReplaceLineEndings("\n"));

    [Then(@"the provider has a debug entry with ""(.*)""")]
    public void TheProviderHasADebugEntryWith(string text) => log.ProviderHas(LogLevel.Debug, text);

    [Then(@"the provider has a warning with ""(.*)""")]
    public void TheProviderHasAWarningWith(string text) => log.ProviderHas(LogLevel.Warning, text);
}
