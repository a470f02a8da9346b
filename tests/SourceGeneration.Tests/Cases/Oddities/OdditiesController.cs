using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using LambdaEventHandler;

namespace Oddities;

public sealed class OdditiesController
{
    private static int _number = 3;
    private static Task<int> _task = Task.FromResult(4);

    public string GetNative(nint a = 5, nuint b = 6, nint? c = -7, nuint? d = null) => $"{a} {b} {c} {d}";

    public string GetDated([Optional, DateTimeConstant(5)] DateTime a, [Optional, DateTimeConstant(638000000000000000)] DateTime? b) => FormattableString.Invariant($"{a:O} {b:O} {a.Kind}");

    public string GetDecimal([Optional, DecimalConstant(2, 0x80, 0u, 0u, 150u)] decimal a, decimal b = -0.0m, decimal c = 1.000m) =>
        FormattableString.Invariant($"{a} {b} {c} {string.Join(' ', decimal.GetBits(b))}");

    public string GetWider(
        [Optional, DefaultParameterValue((short)5)] long a,
        [Optional, DefaultParameterValue('a')] double b,
        [Optional, DefaultParameterValue(7)] float c,
        [Optional, DefaultParameterValue((byte)8)] nint d,
        [Optional, DefaultParameterValue('b')] nuint e,
        [Optional, DefaultParameterValue(1.5f)] double f) => FormattableString.Invariant($"{a} {b} {c} {d} {e} {f}");

    public string GetZero(double a = -0.0, float b = -0.0f, double c = 0) => FormattableString.Invariant($"{a} {b} {c}");

    public string GetBroken(string a = "\ud800", string b = "\0\u2028\"\\{x}") => string.Join(' ', (a + b).Select(character => (int)character));

    public string GetCaller([CallerMemberName] string? a = "a", [CallerLineNumber] int b = 1) => $"{a} {b}";

    public string GetEnums(Wide a = Wide.Least, Wide? b = Wide.Most, Tiny c = (Tiny)200) => $"{a} {b} {c}";

    public string GetParams(params string[] tags) => string.Join('|', tags);

    public string GetMore(params List<int> numbers) => string.Join('|', numbers);

    public string GetNothing(Nothing value) => $"{value}";

    public string GetOrNothing(Nothing? value = null) => $"{value}";

    public string GetNothings(Nothing[] values) => $"{values.Length} {values[0]}";

    public string PostTuple((int Number, string Text) pair) => $"{pair.Number} {pair.Text}";

    public string PostTuples(List<(int Number, dynamic? Text)> pairs) => $"{pairs.Count}";

    public string PostDynamic(dynamic value) => $"{value}";

    public string GetService([FromServices] (int Number, string Text)? none) => $"{none is null}";

    public string GetParsed(IParsed value) => value.Text;

    public WithReference GetReference() => new();

    public WithSetters GetSetters() => new();

    public ref int GetByReference() => ref _number;

    public ref readonly Task<int> GetTask() => ref _task;

    public Task<int> GetNullTask() => null!;

    public Task GetNullPlainTask() => null!;

    public dynamic GetDynamic() => new { A = 1 };

    public Task<dynamic> GetDynamicTask() => Task.FromResult<dynamic>(new { A = 1 });
}

public enum Wide : long { Least = long.MinValue, Most = long.MaxValue }

public enum Tiny : byte { One }

// Says that it parsed the text, and gives null.
public sealed class Nothing : IParsable<Nothing>
{
    public static Nothing Parse(string s, IFormatProvider? provider) => null!;

    public static bool TryParse(string? s, IFormatProvider? provider, out Nothing result)
    {
        result = s == "full" ? new() : null!;
        return true;
    }
}

public sealed class WithReference
{
    private int _number = 3;

    public ref int Number => ref _number;
}

public sealed class WithSetters
{
    public int Number { get; set; }

    public Span<int> Numbers { set { } }
}

public interface IParsed : IParsable<IParsed>
{
    string Text => "parsed";

    static IParsed IParsable<IParsed>.Parse(string s, IFormatProvider? provider) => new Parsed();

    static bool IParsable<IParsed>.TryParse(string? s, IFormatProvider? provider, out IParsed result)
    {
        result = new Parsed();
        return s == "good";
    }

    private sealed class Parsed : IParsed;
}
