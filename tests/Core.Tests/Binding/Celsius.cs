using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LambdaEventHandler;

/// <summary>A user's own type that parses itself.</summary>
public readonly record struct Celsius(int Degrees) : IParsable<Celsius>
{
    public static Celsius Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var result) ? result : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Celsius result)
    {
        result = default;
        if (s is not [.. var digits, 'C'] || !int.TryParse(digits, NumberStyles.Integer, provider, out var degrees))
        {
            return false;
        }

        result = new Celsius(degrees);
        return true;
    }
}
