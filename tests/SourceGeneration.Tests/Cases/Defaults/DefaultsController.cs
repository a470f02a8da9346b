using System.Runtime.InteropServices;
using LambdaEventHandler;

namespace Defaults;

public static class Known
{
    public const int Number = -12;
    public const string Quoted = "a \"quoted\" \\ text\n{with} braces";
}

[Flags]
public enum Sides : ulong { None, Left, Right, All = ulong.MaxValue }

public sealed class DefaultsController
{
    public string GetIntegers(int a = -1, long b = long.MinValue, byte c = 200, sbyte d = -3, ulong e = ulong.MaxValue, int? f = -4, uint? g = 5) => $"{a} {b} {c} {d} {e} {f} {g}";

    public string GetFractions(float a = -1.5f, double b = 1e300, decimal c = -1.50m, float? d = -0.5f, double? e = -2, decimal? f = 3.10m, Half g = default) =>
        FormattableString.Invariant($"{a} {b} {c} {d} {e} {f} {g}");

    public string GetExtremes(double a = double.NaN, double b = double.PositiveInfinity, float c = float.NegativeInfinity, float d = float.Epsilon, decimal e = decimal.MinValue) =>
        FormattableString.Invariant($"{a} {b} {c} {d} {e}");

    public string GetTexts(string a = "", string b = Known.Quoted, string? c = null, char d = '\'', char e = '\\', char? f = '\0') => $"[{a}] [{b}] [{c}] [{d}] [{e}] [{f}]";

    public string GetConstants(int a = Known.Number, bool b = true, bool? c = false, int d = Known.Number * 2) => $"{a} {b} {c} {d}";

    public string GetEnums(DayOfWeek a = DayOfWeek.Friday, DayOfWeek? b = DayOfWeek.Monday, DayOfWeek c = (DayOfWeek)(-1), Sides d = Sides.All, Sides? e = null) => $"{a} {b} {c} {d} {e}";

    public string GetStructs(Guid a = default, DateTime b = default, CancellationToken c = default, TimeSpan? d = default, Guid? e = null) => FormattableString.Invariant($"{a} {b:O} {d} {e}");

    public string GetOptional([Optional, DefaultParameterValue(5)] int a, [Optional] string? b) => $"{a} {b}";

    public string PostBody(Thing? thing = null, [FromQuery] int count = 3) => $"{thing} {count}";

    public string GetNullable(string? a, int? b, Uri? c) => $"{a ?? "none"} {b} {c}";
}

public sealed record Thing(string Name);
