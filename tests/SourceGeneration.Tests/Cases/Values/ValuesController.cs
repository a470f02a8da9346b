using System.Numerics;
using LambdaEventHandler;

namespace Values;

public enum Shade { Light, Dark }

public readonly record struct Celsius(double Degrees) : IParsable<Celsius>
{
    public static Celsius Parse(string s, IFormatProvider? provider) => new(double.Parse(s.TrimEnd('C'), provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out Celsius result)
    {
        var isNumber = double.TryParse(s?.TrimEnd('C'), provider, out var degrees);
        result = new(degrees);
        return isNumber;
    }
}

public sealed class ValuesController
{
    public string GetText(string text) => text;

    public string GetNumbers(int a, long b, decimal c, double d, float e) => FormattableString.Invariant($"{a} {b} {c} {d} {e}");

    public string GetBytes(byte a, sbyte b, short c, ushort d, uint e, ulong f) => $"{a} {b} {c} {d} {e} {f}";

    public string GetBig(BigInteger a, Int128 b, Half c, nint d, char e) => FormattableString.Invariant($"{a} {b} {c} {d} {e}");

    public string GetBool(bool value) => $"{value}";

    public string GetGuid(Guid id) => $"{id}";

    public string GetTimes(DateOnly date, TimeOnly time, TimeSpan span) => FormattableString.Invariant($"{date:O} {time:O} {span}");

    public string GetMoments(DateTime moment, DateTimeOffset point) => FormattableString.Invariant($"{moment:O} {moment.Kind} {point:O}");

    public string GetShade(Shade shade) => $"{shade}";

    public string GetShades(Shade? first = null, Shade second = Shade.Dark, Shade third = (Shade)7) => $"{first} {second} {third}";

    public string GetUri(Uri uri) => uri.OriginalString;

    public string GetCelsius(Celsius celsius, Celsius? other) => FormattableString.Invariant($"{celsius.Degrees} {other?.Degrees}");
}
