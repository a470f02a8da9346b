using System.Text.Json.Nodes;
using LambdaEventHandler.Features.Support;
using Xunit;
using Xunit.Sdk;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Compares the responses of every source in the scenario.</summary>
public sealed class AnswerDriver(ResolverDriver resolver)
{
    /// <summary>The response, when the scenario has a single source.</summary>
    public Answer Only => Assert.Single(resolver.Resolutions).Answer;

    public void HasStatus(int status) => Each(answer => Assert.Equal(status, answer.Status));

    public void HasBody(string body) => Each(answer =>
    {
        Assert.Equal(body, answer.Body);
        Assert.False(answer.IsBase64Encoded);
    });

    public void HasBytes(byte[] bytes) => Each(answer =>
    {
        Assert.Equal(bytes, answer.BodyBytes);
        Assert.True(answer.IsBase64Encoded);
    });

    public void HasJson(string json) => Each(answer => Assert.Equal(Canonical.Json(json), Canonical.Json(answer.Body)));

    public void HasHeader(string name, string value) => Each(answer => Assert.Equal([value], answer.Header(name)));

    public void HasHeaders(string name, IEnumerable<string> values) => Each(answer => Assert.Equal(values, answer.Header(name)));

    public void HasNoHeader(string name) => Each(answer => Assert.Empty(answer.Header(name)));

    public void HasJsonField(string name, string json) =>
        Each(answer => Assert.Equal(Canonical.Json(json), Canonical.Json(JsonNode.Parse(answer.Body)![name])));

    public void HasErrorNaming(string names) => Each(answer =>
    {
        var error = JsonNode.Parse(answer.Body)!;
        Assert.Equal(answer.Status, (int)error["statusCode"]!);
        Assert.True(Names.AreIn((string)error["message"]!, names), $"Expected a message that names {names}");
    });

    public void NowhereSays(string text) => Each(answer => Assert.DoesNotContain(text, answer.Wire.ToJsonString(), StringComparison.Ordinal));

    public void HasNoControlCharacterInAHeader() =>
        Each(answer => Assert.DoesNotContain(answer.Headers, header => header.Key.Concat(header.Value).Any(char.IsControl)));

    /// <summary>The response as it leaves the function.</summary>
    public void IsResponse(string json) => Each(answer => Assert.Equal(Canonical.Json(json), Canonical.Response(answer.Wire)));

    public void IsRefused(string names)
    {
        var refusal = Assert.IsType<InvalidEventException>(Assert.Single(resolver.Resolutions).Failure);
        Assert.True(Names.AreIn(refusal.Message, names), refusal.Message);
    }

    public void Fails(string exception) =>
        Assert.All(resolver.Resolutions, resolution => Assert.Equal(exception, resolution.Failure?.GetType().Name));

    public void Each(Action<Answer> expectation)
    {
        Assert.NotEmpty(resolver.Resolutions);
        foreach (var resolution in resolver.Resolutions)
        {
            Check(resolution, expectation);
        }
    }

    private static void Check(Resolution resolution, Action<Answer> expectation)
    {
        try
        {
            expectation(resolution.Answer);
        }
        catch (XunitException difference)
        {
            throw new XunitException($"Behind {resolution.Source}: {difference.Message}\n{resolution.Answer.Wire.ToJsonString()}");
        }
    }
}
