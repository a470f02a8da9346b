using System.Globalization;
using System.Text;
using System.Text.Unicode;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Writes an invocation as a test for xunit with the client of LambdaEventHandler.Testing.</summary>
internal sealed class TestCode(FrontService service, string appName, SecretText secrets)
{
    private static readonly string[] OfTheBrowser =
    [
        "Accept-Language", "Cache-Control", "Connection", "Content-Length", "DNT", "Host", "Pragma", "Priority", "Referer", "Upgrade-Insecure-Requests", "User-Agent",
        PageAccess.Header,
    ];

    public string Of(Invocation invocation)
    {
        var request = invocation.Request;
        var code = new StringBuilder();
        code.AppendLine("[Fact]");
        code.AppendLine(CultureInfo.InvariantCulture, $"public async Task {NameOf(invocation)}()");
        code.AppendLine("{");
        code.AppendLine(CultureInfo.InvariantCulture, $"    using var client = {appName}.CreateClient(EventSource.{SourceName}){StageOf(request)}{UserOf(request)};");
        code.AppendLine(CultureInfo.InvariantCulture, $"    using var request = new HttpRequestMessage(new HttpMethod({Quote(request.Method)}), {Quote(TargetOf(request))});");
        AppendHeaders(code, request);
        code.AppendLine();
        code.AppendLine("    using var response = await client.SendAsync(request);");
        code.AppendLine();
        code.AppendLine(CultureInfo.InvariantCulture, $"    Assert.Equal({invocation.Response.StatusCode}, (int)response.StatusCode);");
        var body = invocation.Response.AsReceived(request.Method).Body;
        if (body.Length > 0 && Utf8.IsValid(body) && !IsEncoded(invocation))
        {
            code.AppendLine(CultureInfo.InvariantCulture, $"    Assert.Equal({Quote(secrets.Body(body))}, await response.Content.ReadAsStringAsync());");
        }

        return code.AppendLine("}").ToString().ReplaceLineEndings("\n");
    }

    private string SourceName => service switch
    {
        RestApi => "RestApi",
        HttpApi => "HttpApi",
        HttpApiPayload1 => "HttpApiPayload1",
        FunctionUrl => "FunctionUrl",
        LoadBalancer { HasMultiValueHeaders: true } => "AlbMultiValue",
        _ => "Alb",
    };

    private string StageOf(ClientRequest request) =>
        service.Stage is { } stage && stage != HttpApi.UnnamedStage && StagePath.Without(request.Target.Path, stage) != request.Target.Path ? $".WithStage({Quote(stage)})" : "";

    private static string UserOf(ClientRequest request)
    {
        if (request.User is not { } user)
        {
            return "";
        }

        var claims = user.Claims.Where(claim => claim.Key != "sub").Select(claim => $", ({Quote(claim.Key)}, {Quote(claim.Value)})");
        return $".As({Quote(user.Subject)}{string.Concat(claims)})";
    }

    private string TargetOf(ClientRequest request) => secrets.Target(request.Target);

    private void AppendHeaders(StringBuilder code, ClientRequest request)
    {
        string? contentType = null;
        foreach (var (name, values) in request.Headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                contentType = values[^1];
            }
            else if (secrets.Hides(name))
            {
                code.AppendLine(CultureInfo.InvariantCulture, $"    // The header {name} is hidden: show secrets to copy it, or use client.As(...).");
            }
            else if (!OfTheBrowser.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase))
            {
                code.AppendLine(CultureInfo.InvariantCulture, $"    request.Headers.TryAddWithoutValidation({Quote(name)}, {Quote(string.Join(", ", values))});");
            }
        }

        if (request.Body.Length > 0)
        {
            code.AppendLine(CultureInfo.InvariantCulture, $"    request.Content = new ByteArrayContent({BytesOf(request.Body)});");
            if (contentType is not null)
            {
                code.AppendLine(CultureInfo.InvariantCulture, $"    request.Content.Headers.TryAddWithoutValidation(\"Content-Type\", {Quote(contentType)});");
            }
        }
    }

    private string BytesOf(byte[] body) => Utf8.IsValid(body)
        ? $"Encoding.UTF8.GetBytes({Quote(secrets.Body(body))})"
        : $"Convert.FromBase64String({Quote(Convert.ToBase64String(body))})";

    private static bool IsEncoded(Invocation invocation) => invocation.Response.Headers.Any(header => header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a name such as <c>Get_hello_lessa_returns_200</c>.</summary>
    private static string NameOf(Invocation invocation)
    {
        var words = new string([.. invocation.Request.Target.Path.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_')]).Split('_', StringSplitOptions.RemoveEmptyEntries);
        var method = new string([.. invocation.Request.Method.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        method = method.Length > 0 && char.IsAsciiLetter(method[0]) ? char.ToUpperInvariant(method[0]) + method[1..] : "Request";
        return string.Join('_', [method, .. words.Take(8), "returns", invocation.Response.StatusCode.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Writes a string literal: a raw one if the text has quotes, and one with escapes otherwise.</summary>
    private static string Quote(string text)
    {
        if (text.Contains('"', StringComparison.Ordinal) && text is not ['"', ..] and not [.., '"'] && !text.Contains("\"\"\"", StringComparison.Ordinal) && !text.Any(IsEscaped))
        {
            return $"\"\"\"{text}\"\"\"";
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (IsEscaped(character))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                quoted.Append(character);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsEscaped(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(character);
}
