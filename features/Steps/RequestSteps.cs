using System.Text.RegularExpressions;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class RequestSteps(RequestDriver client)
{
    [Given(@"the client sends the header (\S+): (.*)")]
    public void TheClientSendsTheHeader(string name, string value) => client.SendHeader(name, value);

    [When(@"([A-Za-z]+) (/\S*) arrives")]
    public Task Arrives(string method, string target) => client.SendAsync(new HttpCall(method, target));

    [When(@"([A-Z]+) (/\S*) arrives with the header (\S+): (.*)")]
    public Task ArrivesWithTheHeader(string method, string target, string name, string value) =>
        client.SendAsync(new HttpCall(method, target).WithHeader(name, value));

    [When(@"([A-Z]+) (/\S*) arrives with the JSON (.+) compressed with (.+)")]
    public Task ArrivesWithCompressedJson(string method, string target, string json, string codings) =>
        client.SendAsync(new HttpCall(method, target) { Body = ContentEncoding.Encode(json, codings), IsBinary = true }.WithHeader("Content-Type", "application/json").WithHeader("Content-Encoding", codings));

    [When(@"([A-Z]+) (/\S*) arrives with the JSON (?!.* compressed with )(.+)")]
    [When(@"([A-Z]+) (/\S*) arrives with the JSON")]
    public Task ArrivesWithTheJson(string method, string target, string json) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("Content-Type", "application/json").WithText(json));

    [When(@"([A-Z]+) (/\S*) arrives with the body (.+)")]
    public Task ArrivesWithTheBody(string method, string target, string body) =>
        client.SendAsync(new HttpCall(method, target).WithText(body));

    [When(@"([A-Z]+) (/\S*) arrives with the text ""(.*)""")]
    public Task ArrivesWithTheText(string method, string target, string text) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("Content-Type", "text/plain; charset=utf-8").WithText(text));

    [When(@"([A-Z]+) (/\S*) arrives with the file (\S+) as (\S+)")]
    public Task ArrivesWithTheFile(string method, string target, string file, string contentType) =>
        client.SendAsync(new HttpCall(method, target) { Body = SampleFile.Bytes(file), IsBinary = true }.WithHeader("Content-Type", contentType));

    [When(@"([A-Z]+) (/\S*) arrives with the raw header (\S+): (.*)")]
    public Task ArrivesWithTheRawHeader(string method, string target, string name, string escaped) =>
        client.SendAsync(new HttpCall(method, target).WithHeader(name, Regex.Unescape(escaped)));

    [When(@"([A-Z]+) (/\S*) arrives with the base64 of (.+)")]
    public Task ArrivesWithTheBase64Of(string method, string target, string text) =>
        client.SendAsync(new HttpCall(method, target) { IsBinary = true }.WithHeader("Content-Type", "application/json").WithText(text));
}
