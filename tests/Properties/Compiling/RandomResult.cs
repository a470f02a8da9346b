using System.Text;

namespace LambdaEventHandler.Properties;

/// <summary>
/// A random result of an action: types in the project and in another assembly, and an expression that makes a value of them. Some consist
/// of what compiled code writes, some have a single thing besides that changes what System.Text.Json writes, the others may have anything.
/// </summary>
internal sealed class RandomResult
{
    private const int MaxDepth = 3;

    private static readonly string[] Names = ["Name", "A", "URLPath", "IOStream", "ID", "userId", "X1", "_private", "IPAddress2", "Ab", "aB", "Count_", "@class", "Ünicode", "ÉA", "value1", "json", "Length"];

    private readonly Random _random;
    private readonly StringBuilder _project = new();
    private readonly StringBuilder _library = new();
    private readonly Oddness _odd;
    private readonly int _number;
    private int _types;

    private RandomResult(int number)
    {
        _number = number;
        _random = new Random(number);
        _odd = new Oddness(_random, _random.Next(10) switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => int.MaxValue,
        });
        Action = Return(_odd.Take(10));
    }

    /// <summary>The types of the project.</summary>
    public string Project => _project.ToString();

    /// <summary>The types of the other assembly.</summary>
    public string Library => _library.ToString();

    /// <summary>The method of the controller.</summary>
    public string Action { get; }

    /// <summary>The result of a number, always the same.</summary>
    public static RandomResult Of(int number) => new(number);

    public override string ToString() => $"Result {_number}\n// Project\n{Project}\n// Library\n{Library}\n// Action\n{Action}";

    private string Return(bool isInLibrary)
    {
        var (type, created) = DeclareType(0, isInLibrary);
        var value = $"Changed.Of<{type}>({created}, seed)";
        var (returned, expression) = (_odd.Take(15) ? _random.Next(7, 12) : _random.Next(7)) switch
        {
            0 or 1 or 2 => (type, value),
            3 => ($"Task<{type}>", $"Task.FromResult<{type}>({value})"),
            4 => ($"ValueTask<{type}>", $"new ValueTask<{type}>({value})"),
            5 => ($"List<{type}>", $"[{value}, {value}]"),
            6 => ($"{type}[]", $"[{value}]"),
            7 => ("object", value),
            8 => ($"IEnumerable<{type}>", $"new {type}[] {{ {value} }}"),
            9 => ($"Dictionary<string, {type}>", $"new() {{ [\"Key\"] = {value} }}"),
            10 => ($"Task<IReadOnlyList<{type}>>", $"Task.FromResult<IReadOnlyList<{type}>>(new List<{type}>([{value}]))"),
            _ => (BaseOf(type), value),
        };
        return $"    [HttpGet(\"/{_number}\")] public {returned} GetResult{_number}(int seed = 0) => {expression};";
    }

    /// <summary>A base class or interface that was declared for the type, if there is one.</summary>
    private string BaseOf(string type) => (Library + Project).Contains($" Base{type} ", StringComparison.Ordinal) ? "Base" + type : type;

    private (string Type, string Value) DeclareType(int depth, bool isInLibrary)
    {
        var name = $"T{_number}_{_types++}";
        var declaration = new RandomType(_random, name, _odd);
        var count = _random.Next(depth == 0 ? 1 : 0, 6);
        var names = _random.GetItems(Names, count).Distinct(_odd.Take(5) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var member in names)
        {
            var (type, value) = Member(depth, isInLibrary);
            declaration.Add(type, member, value);
        }

        (isInLibrary ? _library : _project).AppendLine(declaration.Declaration);
        return (name, declaration.Value);
    }

    private (string Type, string Value) Member(int depth, bool isInLibrary)
    {
        if (depth < MaxDepth && Chance(30))
        {
            return Chance(50) ? Collection(depth, isInLibrary) : Nested(depth, isInLibrary);
        }

        var (type, value, isStruct) = RandomValue.Of(_random, _odd, isInLibrary);
        return isStruct && Chance(25) ? ($"{type}?", Chance(50) ? "null" : $"({type}){value}") : (type, value);
    }

    private (string Type, string Value) Nested(int depth, bool isInLibrary)
    {
        var (type, value) = DeclareType(depth + 1, isInLibrary || _odd.Take(10));
        return (_odd.Take(25) ? _random.Next(4, 7) : _random.Next(4)) switch
        {
            0 => ($"{type}?", "null"),
            1 => ($"{type}?", value),
            4 => ($"Box<{type}>", $"new({value})"),
            5 => (BaseOf(type), value),
            6 => ("object", value),
            _ => (type, value),
        };
    }

    private (string Type, string Value) Collection(int depth, bool isInLibrary)
    {
        var (type, value) = Member(depth + 1, isInLibrary);
        return (_odd.Take(40) ? _random.Next(3, 9) : _random.Next(3)) switch
        {
            0 => ($"List<{type}>", $"[{value}, {value}]"),
            1 => ($"{type}[]", $"[{value}]"),
            2 => ($"List<{type}>?", Chance(50) ? "null" : "[]"),
            3 => ($"Dictionary<string, {type}>", $"new() {{ [\"aKey\"] = {value} }}"),
            4 => ($"IEnumerable<{type}>", $"new List<{type}>([{value}])"),
            5 => ($"HashSet<{type}>", $"[{value}]"),
            6 => ($"Box<{type}>", $"new({value})"),
            7 => ($"({type} One, int Other)", $"({value}, 1)"),
            _ => ($"IReadOnlyList<{type}>", $"new List<{type}>([{value}])"),
        };
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
