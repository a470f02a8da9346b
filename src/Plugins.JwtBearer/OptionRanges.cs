using System.Globalization;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The rules that the options of this package share.</summary>
internal static class OptionRanges
{
    // Not generic: generic code for these types would be compiled at every cold start.
    public static IEnumerable<string> Find(string feature, string option, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least || value > most ? [Describe(feature, option, $"{value}", $"{least}", $"{most}")] : [];

    public static IEnumerable<string> Find(string feature, string option, int value, int least, int most) =>
        value < least || value > most ? [Describe(feature, option, $"{value}", $"{least}", $"{most}")] : [];

    public static IEnumerable<string> FindEmpty(string feature, string option, string? value)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            yield return $"{feature}: {option} is empty: set a value, or null to use the default.";
        }
    }

    public static IEnumerable<string> FindNull(string feature, string option, object? value)
    {
        if (value is null)
        {
            yield return $"{feature}: {option} is null: set a value, or remove the setting.";
        }
    }

    private static string Describe(string feature, string option, FormattableString value, FormattableString least, FormattableString most) =>
        $"{feature}: {option} is {value.ToString(CultureInfo.InvariantCulture)}: set a value from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}.";
}

/// <summary>The rule for addresses that keys are requested from: whoever can change a response on its way could create tokens.</summary>
internal static class SecureAddress
{
    /// <summary>Returns what is wrong with an address and how to fix it, or null.</summary>
    public static string? FindProblem(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") ? "it must be an absolute address, such as 'https://login.example.com'."
        : !IsSecure(uri) ? "it must use https. Only addresses of the loopback interface, such as 'http://localhost:8080', can use http."
        : uri.UserInfo.Length > 0 || uri.Fragment.Length > 0 ? "it can't have a user name, a password, or a fragment: remove them."
        : null;

    public static bool IsSecure(Uri uri) => uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback);
}
