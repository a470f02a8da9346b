using LambdaEventHandler.Forms;

namespace LambdaEventHandler.Resilience;

/// <summary>Forms. The limits of their parts are raised.</summary>
internal static class FormInputs
{
    private const string Boundary = "----boundary";

    public static IReadOnlyList<Input> All { get; } =
    [
        UrlEncoded("form fields", Count, size => string.Join('&', RequestInputs.Names(size).Select(name => $"{name}=1")), size => $"{size} 0."),
        UrlEncoded("form fields of one name", Count, size => string.Join('&', Enumerable.Repeat("a=1", size)), size => $"{size} 0."),
        UrlEncoded("form fields of an unknown parameter", ([FromForm(Name = "n1")] int value) => $"{value}.", size => string.Join('&', RequestInputs.Names(size).Select(name => $"{name}=1")), _ => "1."),
        UrlEncoded("form fields that are bound to a list", ([FromForm] Order order) => $"{order.Numbers!.Length}.", size => string.Join('&', Enumerable.Repeat("numbers=1", size)), size => $"{size}."),
        UrlEncoded("form fields that are invalid", ([FromForm] Order order) => "never", size => string.Join('&', Enumerable.Repeat("numbers=x", size)), _ => "must be", 400),
        UrlEncoded("form fields that are bound to objects", ([FromForm] Order order) => $"{order.Lines!.Count}.", size => string.Join('&', Enumerable.Range(0, size).Select(index => $"lines[{index}].name=x")), size => $"{size}."),
        UrlEncoded("form field length", Length, size => $"a={new string('b', size * 10)}", size => $"{size * 10}."),
        UrlEncoded("form field escapes", Length, size => $"a={string.Concat(Enumerable.Repeat("%C3%A4", size))}", size => $"{size}."),
        UrlEncoded("form field digits", ([FromForm] int value) => $"{value}.", size => $"value={new string('9', size * 10)}", _ => "must be", 400),
        UrlEncoded("form field name length", Count, size => $"{new string('a', size * 10)}=1", _ => "1 0."),
        UrlEncoded("form field nesting", ([FromForm] Order order) => $"{order.Next?.Name}.", size => $"{string.Concat(Enumerable.Repeat("next.", size))}name=x&name=y", _ => "levels", 400),
        UrlEncoded("form field separators", Count, size => new string('&', size * 10), _ => "."),
        Multipart("multipart fields", Count, size => string.Concat(RequestInputs.Names(size).Select(name => Part($"name=\"{name}\"", "1"))), size => $"{size} 0."),
        Multipart("multipart files", Count, size => string.Concat(RequestInputs.Names(size).Select(name => Part($"name=\"{name}\"; filename=\"{name}\"", "1"))), size => $"0 {size}."),
        Multipart("multipart file size", FileLength, size => Part("name=\"value\"; filename=\"a\"", new string('a', size * 10)), size => $"{size * 10}."),
        Multipart("multipart content that resembles the boundary", FileLength, size => Part("name=\"value\"; filename=\"a\"", string.Concat(Enumerable.Repeat("\r\n------boun", size))), size => $"{size * 12}."),
        Multipart("multipart content of line breaks", FileLength, size => Part("name=\"value\"; filename=\"a\"", string.Concat(Enumerable.Repeat("\r\n", size))), size => $"{size * 2}."),
        Multipart("headers of a part", Count, size => Part("name=\"a\"", "1", string.Concat(RequestInputs.Names(size).Select(name => $"{name}: 1\r\n"))), _ => "1 0."),
        Multipart("length of the headers of a part", Count, size => Part("name=\"a\"", "1", $"X-A: {new string('a', size * 10)}\r\n"), _ => "1 0."),
        Multipart("parameters of a part", Count, size => Part("name=\"a\"" + string.Concat(Enumerable.Repeat("; a=b", size)), "1"), _ => "1 0."),
        Multipart("escapes of the name of a part", Count, size => Part($"name=\"{string.Concat(Enumerable.Repeat("\\\"", size))}\"", "1"), _ => "1 0."),
        Multipart("file name of a part", Count, size => Part($"name=\"a\"; filename*=utf-8''{string.Concat(Enumerable.Repeat("%C3%A4", size))}", "1"), _ => "0 1."),
        Multipart("parts without an end", Count, size => string.Concat(Enumerable.Repeat($"--{Boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n", size)), _ => "invalid", 400),
    ];

    private static Input UrlEncoded(string name, Delegate action, Func<int, string> body, Func<int, string> expected, int status = 200) => Of(name, action, "application/x-www-form-urlencoded", body, expected, status);

    private static Input Multipart(string name, Delegate action, Func<int, string> body, Func<int, string> expected, int status = 200) =>
        Of(name, action, $"multipart/form-data; boundary={Boundary}", size => $"{body(size)}--{Boundary}--\r\n", expected, status);

    private static Input Of(string name, Delegate action, string contentType, Func<int, string> body, Func<int, string> expected, int status) => Input.Of(
        name,
        1000,
        builder =>
        {
            builder.UseForms(options => (options.MaxFields, options.MaxNameLength, options.MaxValueLength, options.MaxPartHeaders, options.MaxPartHeaderBytes) =
                (1_000_000, 10_000_000, 10_000_000, 1_000_000, 10_000_000));
            builder.MapPost("/", action);
        },
        size => new("POST", "/") { Headers = [("Content-Type", contentType)], Body = body(size) },
        expected,
        status) with
    {
        Services = ["REST API"],
    };

    private static string Part(string parameters, string content, string headers = "") => $"--{Boundary}\r\nContent-Disposition: form-data; {parameters}\r\n{headers}\r\n{content}\r\n";

    private static string Count(Request request) => request.GetForm() is var form ? $"{form.Fields.Count} {form.Files.Count}." : "";

    private static string Length(Request request) => $"{request.GetForm()["a"]!.Length}.";

    private static string FileLength([FromForm] FormFile value) => $"{value.Length}.";

    internal sealed class Order
    {
        public string? Name { get; set; }

        public int[]? Numbers { get; set; }

        public List<Order>? Lines { get; set; }

        public Order? Next { get; set; }
    }
}
