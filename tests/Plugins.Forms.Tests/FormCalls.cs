using System.Text;

namespace LambdaEventHandler.Forms;

/// <summary>Builds the bodies of forms as browsers send them, and sends them to a function.</summary>
internal static class FormCalls
{
    public const string UrlEncoded = "application/x-www-form-urlencoded";
    public const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
    public const string Multipart = "multipart/form-data; boundary=" + Boundary;

    public static ApiGatewayRestResolver App(Delegate handler, Action<FormOptions>? limits = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", handler);
        return (limits is null ? builder : builder.UseForms(limits)).Build();
    }

    public static Task<string> PostFormAsync(this ApiGatewayRestResolver app, string fields, string type = UrlEncoded) => app.PostAsync(Encoding.UTF8.GetBytes(fields), type);

    public static Task<string> PostPartsAsync(this ApiGatewayRestResolver app, params byte[][] parts) => app.PostAsync(Body(parts), Multipart);

    public static async Task<string> PostAsync(this ApiGatewayRestResolver app, byte[] body, string? type, bool isBase64 = true)
    {
        var answer = await app.SendAsync("POST", "/", body, isBase64, type is null ? [] : [("Content-Type", type)]);
        return $"{answer.Status} {answer.Body}";
    }

    public static byte[] Body(params byte[][] parts) =>
        [.. parts.SelectMany(part => (byte[])[.. Utf8($"--{Boundary}\r\n"), .. part, .. Utf8("\r\n")]), .. Utf8($"--{Boundary}--\r\n")];

    public static byte[] Field(string name, string value) => Part($"Content-Disposition: form-data; name=\"{name}\"", Utf8(value));

    public static byte[] File(string name, string fileName, string content, string type = "text/plain") =>
        Part($"Content-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: {type}", Utf8(content));

    public static byte[] Part(string headers, byte[] content) => [.. Utf8(headers + "\r\n\r\n"), .. content];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
