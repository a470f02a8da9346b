namespace LambdaEventHandler;

/// <summary>What a <see cref="CacheControlAttribute"/> must keep to: a value that is no header would fail with every request.</summary>
internal static class CacheControlRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.GetMetadata<CacheControlAttribute>() is { } attribute && FlawOf(attribute.Value) is { } flaw)
        {
            problems.Add($"{route.DisplayName}: [CacheControl] has {flaw}: write directives like 'max-age=600', or leave the attribute out.");
        }
    }

    private static string? FlawOf(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "an empty value";
        }

        return HeaderSyntax.FindInvalid(value) is { } character
            ? $"a character that a header cannot carry, U+{(int)character:X4}, in its value"
            : null;
    }
}
