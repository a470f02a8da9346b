using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace LambdaEventHandler.Forms;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> (<see href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard</see>). Percent-encoded bytes are UTF-8.</summary>
internal static class UrlEncodedForm
{
    public static Form Read(string body, FormOptions options)
    {
        // The limits below have messages of their own, and the text is in memory already.
        using var reader = new FormReader(body) { KeyLengthLimit = int.MaxValue, ValueLengthLimit = int.MaxValue };
        var fields = new List<KeyValuePair<string, string>>();
        while (reader.ReadNextPair() is { } field)
        {
            FormLimits.CheckCount(fields.Count + 1, options);
            FormLimits.CheckName(field.Key, options);
            FormLimits.CheckValue(field.Value.Length, options);
            fields.Add(field);
        }

        return new(fields, []);
    }
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
