using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace LambdaEventHandler;

/// <summary>
/// A location within the app. What precedes the app's path in the URL that the client called, a stage or a prefix, is added when the request is known.
/// It never contains a host: the client uses the one that it called.
/// </summary>
internal sealed class Link
{
    private readonly bool _isBelowPath;

    private Link(string text, bool isBelowPath) => (Text, _isBelowPath) = (text, isBelowPath);

    /// <summary>Gets the value of the <c>Location</c> header until the request is known.</summary>
    public string Text { get; }

    /// <summary>Creates the link of a location that starts with <c>~/</c>; null for any other, which is sent unchanged.</summary>
    public static Link? ToApp(string location) => location.StartsWith("~/", StringComparison.Ordinal) ? new(location, isBelowPath: false) : null;

    /// <summary>Creates the link of a location that starts with <c>~/</c> or a single slash; null for any other. Two slashes start the address of another host.</summary>
    public static Link? ToPath(string location) =>
        location is ['/'] or ['/', not '/', ..] ? new(location, isBelowPath: false) : ToApp(location);

    /// <summary>Creates the link of a template: from the root, or relative to the request's path (<c>{id}</c>). Null for an address with a scheme or a host.</summary>
    /// <param name="template">The template, which alone decides: a value that starts with a slash must not result in the address of another host.</param>
    /// <param name="location">The template with its values.</param>
    public static Link? ToTemplate(string template, string location)
    {
        if (template is ['/', ..] or ['~', '/', ..])
        {
            return ToPath(template) is null ? null : new(location, isBelowPath: false);
        }

        var end = template.AsSpan().IndexOfAny(":/?#{");
        return end >= 0 && template[end] == ':' ? null : new(location, isBelowPath: true);
    }

    /// <summary>Returns the location for a request. It never starts with two slashes, which would be the address of another host.</summary>
    public string Resolve(Request request)
    {
        var path = request.PublicPath;
        var location = _isBelowPath ? BelowPath(path) : request.RoutedPath.EncodeBaseOf(path) + Text.TrimStart('~');
        return location is ['/', '/', ..] ? "/" + location.TrimStart('/') : location;
    }

    private string BelowPath(string path) => Text is [] or ['?', ..] or ['#', ..] ? path + Text : $"{path.TrimEnd('/')}/{Text}";
}

/// <summary>The values for the parameters of a template.</summary>
/// <typeparam name="T">The type whose properties are the values, unless it is a dictionary.</typeparam>
internal static class LinkValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>
{
    private static readonly PropertyInfo[] Properties = typeof(T).GetProperties();

    /// <summary>Replaces the parameters of a template with percent-encoded values. Constraints and defaults of the parameters are ignored.</summary>
    /// <exception cref="ArgumentException">A parameter has no value, or the template contains an unmatched brace.</exception>
    public static string Fill(string template, T values)
    {
        var filled = new StringBuilder(template.Length + 16);
        var at = 0;
        while (at < template.Length)
        {
            var character = template[at];
            if (character is not ('{' or '}') || IsDoubled(template, at))
            {
                filled.Append(character);
                at += character is '{' or '}' ? 2 : 1;
                continue;
            }

            var end = character == '{' ? EndOf(template, at) : -1;
            if (end < 0)
            {
                throw new ArgumentException($"The template '{template}' has an unmatched brace: to include the character, write it twice.", nameof(template));
            }

            filled.Append(Encode(template, template.AsSpan(at + 1, end - at - 1), values));
            at = end + 1;
        }

        return filled.ToString();
    }

    private static bool IsDoubled(string template, int at) => at + 1 < template.Length && template[at + 1] == template[at];

    // A constraint can contain braces, which are doubled.
    private static int EndOf(string template, int start)
    {
        for (var at = start + 1; at < template.Length; at++)
        {
            if (template[at] != '}')
            {
                continue;
            }

            if (!IsDoubled(template, at))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static string Encode(string template, ReadOnlySpan<char> parameter, T values)
    {
        var name = parameter.TrimStart('*');
        var end = name.IndexOfAny(":?=+");
        var key = (end < 0 ? name : name[..end]).ToString();
        var isCatchAll = parameter is ['*', ..] || name[key.Length..] is ['+', ..];
        var text = TextOf(Find(values, key));
        if (string.IsNullOrEmpty(text))
        {
            throw new ArgumentException($"The parameter '{key}' of the template '{template}' has no value: pass an object with a property of that name.", nameof(values));
        }

        var encoded = Uri.EscapeDataString(text);
        return isCatchAll ? encoded.Replace("%2F", "/", StringComparison.Ordinal) : encoded;
    }

    private static object? Find(T values, string name)
    {
        switch (values)
        {
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach (var (key, value) in pairs)
                {
                    if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                    {
                        return value;
                    }
                }

                return null;
            case IEnumerable<KeyValuePair<string, string>> texts:
                foreach (var (key, value) in texts)
                {
                    if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                    {
                        return value;
                    }
                }

                return null;
            default:
                return Array.Find(Properties, property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))?.GetValue(values);
        }
    }

    // In the form that binding parses: with the invariant culture, dates in the round-trip format.
    private static string? TextOf(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
