using System.Text;

namespace LambdaEventHandler.Properties;

/// <summary>The declaration of a random class, record or struct, and the expression that makes one.</summary>
internal sealed class RandomType
{
    private static readonly string[] TypeAttributes =
    [
        "[Opaque]", "[VeryOpaque]", "[JsonConverter(typeof(OpaqueConverters))]", "[JsonNumberHandling(JsonNumberHandling.WriteAsString)]", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]",
        "[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]", "[Serializable]", "[System.ComponentModel.Description(\"text\")]", "[System.Runtime.Serialization.DataContract]",
    ];

    private static readonly string[] MemberAttributes =
    [
        "[JsonIgnore]", "[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]", "[JsonPropertyName(\"other \\\"name\\\" 😀\")]", "[JsonPropertyOrder(-1)]", "[JsonPropertyOrder(5)]", "[JsonRequired]", "[JsonInclude]",
        "[Opaque]", "[VeryOpaque]", "[JsonConverter(typeof(OpaqueConverters))]", "[System.ComponentModel.Description(\"text\")]", "[Obsolete]", "[System.Runtime.Serialization.DataMember(Name = \"dm\")]", "[field: JsonInclude]",
    ];

    private readonly Random _random;
    private readonly string _name;
    private readonly Oddness _odd;
    private readonly bool _isStruct;
    private readonly bool _isRecord;
    private readonly StringBuilder _body = new();
    private readonly List<string> _positional = [];
    private readonly List<string> _arguments = [];
    private readonly List<string> _assignments = [];
    private readonly List<string> _bases = [];
    private readonly string _attributes;
    private readonly string _before;
    private readonly string _partial;

    public RandomType(Random random, string name, Oddness odd)
    {
        (_random, _name, _odd) = (random, name, odd);
        _isStruct = Chance(25);
        _isRecord = Chance(60);
        _attributes = odd.Take(10) ? Pick(TypeAttributes[..^3]) + "\n" : Chance(20) ? Pick(TypeAttributes[^3..]) + "\n" : "";
        _before = odd.Take(20) ? Base() : "";
        _partial = odd.Take(3) ? "partial " : "";
        AddExtras();
    }

    public string Value
    {
        get
        {
            var arguments = string.Join(", ", _arguments);
            return _assignments.Count == 0 ? $"new {_name}({arguments})" : $"new {_name}({arguments}) {{ {string.Join(", ", _assignments)} }}";
        }
    }

    public string Declaration
    {
        get
        {
            var kind = (_isRecord ? "record " : "") + (_isStruct ? "struct" : _isRecord ? "" : "class");
            var modifiers = (!_isStruct && Chance(50) ? "sealed " : "") + _partial;
            var positional = _positional.Count == 0 ? "" : $"({string.Join(", ", _positional)})";
            var constructor = _isStruct && _positional.Count == 0 ? $"    public {_name}() {{ }}\n" : "";
            var bases = _bases.Count == 0 ? "" : " : " + string.Join(", ", _bases);
            return $"{_before}{_attributes}public {modifiers}{kind.Trim()} {_name}{positional}{bases}\n{{\n{constructor}{_body}}}";
        }
    }

    public void Add(string type, string name, string value)
    {
        var attribute = _odd.Take(8) ? Pick(MemberAttributes) + " " : Chance(10) ? "[Obsolete] " : "";
        var form = _odd.Take(15) ? _random.Next(6, 14) : _random.Next(6);
        var isOfField = attribute.StartsWith("[field", StringComparison.Ordinal);
        if (form < 2 && _isRecord && !isOfField)
        {
            _positional.Add($"{attribute.Replace("[", "[property: ", StringComparison.Ordinal)}{type} {name}");
            _arguments.Add(value);
            return;
        }

        var isField = form is 12 or 13;
        attribute = isOfField && (isField || form is 3 or 8) ? "" : attribute;
        _body.AppendLine($"    {attribute}{Declared(form, type, name, value)}");
        if (form is not (3 or 4 or 8 or 9 or 10 or 11 or 12))
        {
            _assignments.Add($"{name} = {value}");
        }
    }

    private static string Declared(int form, string type, string name, string value) => form switch
    {
        2 => $"public {type} {name} {{ get; init; }}",
        3 => $"public {type} {name} => {value};",
        4 => $"public {type} {name} {{ get; private set; }} = {value};",
        5 => $"public required {type} {name} {{ get; set; }}",
        6 => $"public {type} {name} {{ private get; set; }}",
        7 => $"public {type} {name} {{ internal get; init; }}",
        8 => $"public {type} {name} {{ set {{ }} }}",
        9 => $"internal {type} {name} {{ get; set; }} = {value};",
        10 => $"private {type} {name} {{ get; set; }} = {value};",
        11 => $"public static {type} {name} {{ get; set; }} = {value};",
        12 => $"public {type} {name} = {value};",
        13 => $"public {type} {name};",
        _ => $"public {type} {name} {{ get; set; }}",
    };

    /// <summary>What stands in a type besides its properties.</summary>
    private void AddExtras()
    {
        if (Chance(15))
        {
            _body.AppendLine("    public string this[int index] => \"indexed\";");
        }

        if (Chance(15))
        {
            _body.AppendLine("    private readonly string _hidden = \"hidden\"; public static string Shared => \"shared\"; internal string Inside => \"inside\";");
        }

        if (Chance(10))
        {
            _body.AppendLine("    private int _calls; public int Calls => ++_calls;");
        }

        if (Chance(5))
        {
            _bases.Add("IFormattable");
            _body.AppendLine("    public string ToString(string? format, IFormatProvider? provider) => \"formatted\";");
        }

        if (_odd.Take(15))
        {
            AddOddities();
        }
    }

    private void AddOddities()
    {
        switch (_random.Next(11))
        {
            case 0:
                _bases.Add("IJsonOnSerializing");
                _body.AppendLine("    void IJsonOnSerializing.OnSerializing() => _before = \"called\"; private string _before = \"not called\"; public string Before => _before;");
                break;
            case 1:
                _bases.Add("IJsonOnSerialized");
                _body.AppendLine("    void IJsonOnSerialized.OnSerialized() => throw new InvalidOperationException();");
                break;
            case 2:
                _body.AppendLine("    [JsonInclude] private string Included => \"included\";");
                break;
            case 3:
                _body.AppendLine("    [JsonInclude] internal int IncludedField = 3;");
                break;
            case 4:
                _body.AppendLine("    [JsonExtensionData] public Dictionary<string, object>? Extension { get; set; } = new() { [\"Extra 😀\"] = 1 };");
                break;
            case 5:
                _bases.Add("IEnumerable<int>");
                _body.AppendLine("    public IEnumerator<int> GetEnumerator() { yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();");
                break;
            case 6:
                _body.AppendLine("    private static int _number; public ref int Reference => ref _number;");
                break;
            case 7:
                _body.AppendLine("    public Span<int> Wrong => default;");
                break;
            case 8:
                _body.AppendLine("    public ReadOnlySpan<char> Unread { set { } }");
                break;
            case 9 when !_isStruct:
                _body.AppendLine($"    public {_name}? Self => null; public List<{_name}> Others => [];");
                break;
            case 10:
                _body.AppendLine("    public int Thrown => throw new FormatException();");
                break;
            default:
                break;
        }
    }

    /// <summary>A base class or interface, which may declare derived types.</summary>
    private string Base()
    {
        var isInterface = _isStruct || Chance(50);
        _bases.Insert(0, $"Base{_name}");
        var attribute = _random.Next(6) switch
        {
            0 => $"[JsonDerivedType(typeof({_name}), \"d\")] ",
            1 => $"[JsonDerivedType(typeof({_name}))] ",
            2 => "[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)] ",
            3 => "[Opaque] ",
            _ => "",
        };
        if (isInterface)
        {
            return $"{attribute}public interface Base{_name} {{ {(Chance(30) ? "[JsonIgnore] int Count { get => 1; }" : "")} }}\n";
        }

        var record = _isRecord ? "record" : "class";
        var members = _random.Next(3) switch
        {
            0 => $"public int Inherited {{ get; set; }} = 1; public string {(_isRecord ? "Other" : "ID")} => \"base\";",
            1 => "[JsonPropertyName(\"renamed\")] public virtual int Virtual => 1;",
            _ => "",
        };
        return $"{attribute}public {record} Base{_name} {{ {members} }}\n";
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
