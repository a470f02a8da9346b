using System.Globalization;

namespace LambdaEventHandler.Forms;

/// <summary>
/// Reads <c>application/x-www-form-urlencoded</c> (<see href="https://url.spec.whatwg.org/#urlencoded-parsing">URL Standard, section 5.1</see>), like a query string: a
/// field without an equals sign has an empty value. Percent-encoded bytes are UTF-8. FormReader of ASP.NET Core reads <c>a&amp;b=1</c> as a field with the name <c>a&amp;b</c>.
/// </summary>
internal static class UrlEncodedForm
{
    public static Form Read(string body, FormOptions options)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in body.AsSpan().Split('&'))
        {
            var pair = body.AsSpan(range);
            if (pair.IsEmpty)
            {
                continue;
            }

            FormLimits.CheckCount(fields.Count + 1, options);
            var equals = pair.IndexOf('=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            FormLimits.CheckName(name, options);
            var value = Decode(equals < 0 ? default : pair[(equals + 1)..]);
            FormLimits.CheckValue(value.Length, options);
            fields.Add(new(name, value));
        }

        return new(fields, []);
    }

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}

/// <summary>Refuses forms that exceed a limit.</summary>
internal static class FormLimits
{
    public static void CheckCount(int count, FormOptions options)
    {
        if (count > options.MaxFields)
        {
            throw TooLarge($"The form has more than {Text(options.MaxFields)} fields.");
        }
    }

    public static void CheckName(string name, FormOptions options)
    {
        if (name.Length > options.MaxNameLength)
        {
            throw new BadRequestException($"The name of a form field is longer than {Text(options.MaxNameLength)} characters.");
        }
    }

    public static void CheckValue(int length, FormOptions options)
    {
        if (length > options.MaxValueLength)
        {
            throw TooLarge($"The value of a form field is longer than {Text(options.MaxValueLength)} characters.");
        }
    }

    public static void CheckFile(int length, FormOptions options)
    {
        if (length > options.MaxFileBytes)
        {
            throw TooLarge($"A file of the form is larger than {Text(options.MaxFileBytes)} bytes.");
        }
    }

    public static string Text(int limit) => limit.ToString("N0", CultureInfo.InvariantCulture);

    private static ServiceException TooLarge(string message) => new(413, message);
}
