using System.Text;
using System.Text.RegularExpressions;
using LambdaEventHandler.Features.Drivers;
using LambdaEventHandler.Features.Support;
using TechTalk.SpecFlow;

namespace LambdaEventHandler.Features.Steps;

/// <summary>Sends forms as browsers do.</summary>
[Binding]
public sealed class FormSteps(RequestDriver client, PluginDriver plugins)
{
    private const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

    [Given(@"the plugin UseForms with the option (\w+) = (\d+)")]
    public void UseForms(string option, int value) => plugins.UseForms(option, value);

    [When(@"([A-Z]+) (/\S*) arrives with the form (\S*)")]
    public Task ArrivesWithTheForm(string method, string target, string fields) =>
        client.SendAsync(new HttpCall(method, target).WithHeader("Content-Type", "application/x-www-form-urlencoded").WithText(fields));

    [When(@"([A-Z]+) (/\S*) arrives with the multipart form")]
    public Task ArrivesWithTheMultipartForm(string method, string target, Table parts) => SendAsync(method, target, parts, isBase64: true);

    [When(@"([A-Z]+) (/\S*) arrives with the multipart form as text")]
    public Task ArrivesWithTheMultipartFormAsText(string method, string target, Table parts) => SendAsync(method, target, parts, isBase64: false);

    [When(@"([A-Z]+) (/\S*) arrives with a form that uploads the file (\S+) as (\w+)")]
    public Task ArrivesWithAFormThatUploads(string method, string target, string file, string name) =>
        SendAsync(method, target, [.. Headers(name, file, "image/png"), .. SampleFile.Bytes(file), .. Utf8($"\r\n--{Boundary}--\r\n")], isBase64: true);

    private Task SendAsync(string method, string target, Table parts, bool isBase64)
    {
        var body = new List<byte>();
        foreach (var part in parts.Rows)
        {
            body.AddRange([.. Headers(part["name"], Regex.Unescape(part["file"]), part["type"]), .. Utf8(part["content"] + "\r\n")]);
        }

        return SendAsync(method, target, [.. body, .. Utf8($"--{Boundary}--\r\n")], isBase64);
    }

    private Task SendAsync(string method, string target, byte[] body, bool isBase64) =>
        client.SendAsync(new HttpCall(method, target) { Body = body, IsBinary = isBase64 }.WithHeader("Content-Type", $"multipart/form-data; boundary={Boundary}"));

    private static byte[] Headers(string name, string file, string type) => Utf8(
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{(file.Length > 0 ? $"; filename=\"{file}\"" : "")}\r\n{(type.Length > 0 ? $"Content-Type: {type}\r\n" : "")}\r\n");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
