using System.Text;

namespace LambdaEventHandler.Properties;

/// <summary>The code of random controllers and mapped handlers, whose actions have parameters of every kind and return what they were bound to.</summary>
internal sealed class RandomControllers
{
    /// <summary>What all projects have.</summary>
    public const string Types = """
        #pragma warning disable
        using System.Collections;
        using System.ComponentModel.DataAnnotations;
        using System.Globalization;
        using System.Text.Json.Serialization;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Core;
        using LambdaEventHandler;

        public enum Shade { Light, Dark = 5 }
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
        public sealed record Item(string Name, int Number, List<string>? Tags = null);
        public sealed class Bag { public required string Name { get; set; } public int? Number { get; init; } public Shade Shade { get; set; } = Shade.Dark; }
        public sealed record Filter(int PageSize, string? Search, Shade Shade = Shade.Dark, [FromQuery("from-day")] DateOnly? Day = null, params string[] Tags);
        public sealed class Settings { public required string Name { get; set; } public int Size { get; set; } = 5; public double? Ratio { get; init; } public List<int> Numbers { get; set; } = [7]; }
        public sealed class Clock { public int Time => 12; }

        public static class Seen
        {
            public static string Of(params object?[] values) => string.Join("|", values.Select(Text));
            private static string Text(object? value) => value switch
            {
                null => "null",
                string text => $"\"{text}\"",
                DateTime time => $"{time:O} {time.Kind}",
                DateTimeOffset time => time.ToString("O"),
                CancellationToken token => token.CanBeCanceled.ToString(),
                Request request => $"{request.Method} {request.Path} {string.Join(",", request.RouteValues.Select(pair => pair.Key + "=" + pair.Value))}",
                ILambdaContext context => context.AwsRequestId,
                APIGatewayProxyRequest sent => sent.Path,
                Item item => $"Item {item.Name} {item.Number} {Text(item.Tags)}",
                Bag bag => $"Bag {bag.Name} {bag.Number} {bag.Shade}",
                Filter filter => $"Filter {filter.PageSize} {Text(filter.Search)} {filter.Shade} {Text(filter.Day)} {Text(filter.Tags)}",
                Settings settings => $"Settings {settings.Name} {settings.Size} {Text(settings.Ratio)} {Text(settings.Numbers)}",
                Clock clock => clock.Time.ToString(),
                IEnumerable values => $"{value.GetType().Name}[{string.Join(",", values.Cast<object?>().Select(Text))}]",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString()!,
            };
        }
        """;

    private static readonly (string Type, string? Default)[] Simple =
    [
        ("int", "3"), ("long", "-4"), ("byte", "200"), ("sbyte", "-1"), ("short", null), ("ushort", null), ("uint", "7"), ("ulong", "ulong.MaxValue"), ("decimal", "1.50m"), ("double", "0.1"), ("float", "2.5f"), ("bool", "true"),
        ("char", "'x'"), ("string", "\"a \\\" b\\n\""), ("string", null), ("string", "\"\""), ("Guid", "default"), ("DateOnly", null), ("TimeOnly", null), ("DateTime", null), ("DateTimeOffset", "default"), ("TimeSpan", null), ("Uri", null),
        ("Shade", "Shade.Dark"), ("Shade", "(Shade)9"), ("Celsius", null), ("System.Numerics.BigInteger", null), ("Half", null), ("Int128", null), ("DayOfWeek", "DayOfWeek.Friday"),
    ];

    private static readonly string[] Constraints = ["", "", "", "", ":int", ":minlength(1)", ":alpha", ":guid", ":maxlength(4)", ":range(0,50)"];
    private static readonly string[] Verbs = ["Get", "Get", "Get", "Post", "Post", "Put", "Patch", "Delete"];

    private readonly Random _random;
    private readonly StringBuilder _code = new();
    private readonly StringBuilder _handlers = new();
    private int _actions;

    public RandomControllers(Random random, int controllers, int handlers)
    {
        _random = random;
        for (var number = 0; number < controllers; number++)
        {
            AppendController(number);
        }

        for (var number = 0; number < handlers; number++)
        {
            AppendHandler(number);
        }
    }

    /// <summary>Gets the controllers and the function.</summary>
    public string Code => $$"""
        #pragma warning disable
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Core;
        using LambdaEventHandler;
        using Microsoft.Extensions.DependencyInjection;

        {{_code}}
        public static class Function
        {
            public static Resolver Build()
            {
                var builder = ApiGatewayRestResolver.CreateBuilder();
                builder.Services.AddSingleton<Clock>();
                builder.AddControllers();
        {{_handlers}}
                return builder.Build();
            }
        }
        """;

    private void AppendController(int number)
    {
        var prefix = _random.Next(3) switch { 0 => $"/c{number}", 1 => $"c{number}/", _ => "" };
        var hasTenant = prefix.Length > 0 && _random.Next(4) == 0;
        if (prefix.Length > 0)
        {
            _code.AppendLine($"[Route(\"{prefix}{(hasTenant ? "/{tenant}" : "")}\")]".Replace("//", "/", StringComparison.Ordinal));
        }

        var isInjected = _random.Next(4) == 0;
        _code.AppendLine($"public sealed class C{number}Controller{(isInjected ? "(Clock clock)" : "")}").AppendLine("{");
        for (var count = _random.Next(1, 6); count > 0; count--)
        {
            AppendAction(hasTenant, isInjected);
        }

        _code.AppendLine("}").AppendLine();
    }

    private void AppendAction(bool hasTenant, bool isInjected)
    {
        var number = _actions++;
        var verb = _random.Pick<string>(Verbs);
        var declaration = new Declaration(_random, verb is "Post" or "Put" or "Patch");
        if (hasTenant)
        {
            declaration.AddRoute("tenant");
        }

        var template = "";
        if (_random.Next(2) == 0)
        {
            template = $"/a{number}" + declaration.AddRoutes(_random.Next(3));
            _code.AppendLine($"    [Http{verb}(\"{template}\")]");
        }

        declaration.AddOthers(_random.Next(5), isConvention: template.Length == 0);
        var seen = $"Seen.Of({string.Join(", ", [.. declaration.Names, .. isInjected ? (string[])["clock"] : []])})";
        var (type, body) = Result(seen);
        _code.AppendLine($"    public {type} {verb}Thing{Letters(number)}({declaration}) {body}");
    }

    private void AppendHandler(int number)
    {
        var verb = _random.Pick<string>(Verbs);
        var declaration = new Declaration(_random, verb is "Post" or "Put" or "Patch");
        var template = $"/m{number}" + declaration.AddRoutes(_random.Next(3));
        declaration.AddOthers(_random.Next(4), isConvention: false);
        var seen = $"Seen.Of({string.Join(", ", declaration.Names)})";
        _handlers.AppendLine($"        builder.Map{verb}(\"{template}\", {(_random.Next(4) == 0 ? "async " : "")}({declaration}) => {seen});");
    }

    private (string Type, string Body) Result(string seen) => _random.Next(12) switch
    {
        0 => ("Task<string>", $"=> Task.FromResult({seen});"),
        1 => ("async Task<string>", $"{{ await Task.Yield(); return {seen}; }}"),
        2 => ("ValueTask<string>", $"=> new({seen});"),
        3 => ("Item", $"=> new({seen}, 1, [\"é\"]);"),
        4 => ("object", $"=> new {{ Text = {seen} }};"),
        5 => ("Response", $"=> new Response(201) {{ Body = {seen} }};"),
        6 => ("int", $"=> {seen}.Length;"),
        7 => ("void", $"{{ if ({seen}.Length % 3 == 0) throw new BadRequestException(\"no\"); }}"),
        8 => ("List<Item>", $"=> [new({seen}, 2)];"),
        9 => ("byte[]", $"=> System.Text.Encoding.UTF8.GetBytes({seen});"),
        _ => ("string", $"=> {seen};"),
    };

    // A name in letters, because digits have rules of their own in paths.
    private static string Letters(int number) => number < 26 ? $"{(char)('A' + number)}a" : Letters(number / 26) + $"{(char)('a' + (number % 26))}";

    /// <summary>The parameters of an action.</summary>
    private sealed class Declaration(Random random, bool canHaveBody)
    {
        private readonly List<string> _required = [];
        private readonly List<string> _optional = [];
        private readonly List<string> _names = [];
        private string? _last;

        public IEnumerable<string> Names => _names;

        public void AddRoute(string name)
        {
            _names.Add(name);
            _required.Add($"{(random.Next(5) == 0 ? "[FromRoute] " : "")}{Type()} {name}");
        }

        /// <summary>Adds parameters of the path, and returns their part of the template.</summary>
        public string AddRoutes(int count)
        {
            var template = new StringBuilder();
            for (; count > 0; count--)
            {
                var name = $"p{_names.Count}";
                AddRoute(name);
                template.Append($"/{{{name}{random.Pick<string>(Constraints)}}}");
            }

            return template.ToString();
        }

        public void AddOthers(int count, bool isConvention)
        {
            for (; count > 0; count--)
            {
                AddOther($"{random.Pick<string>("q", "value", "pageSize", "ID", "x")}{_names.Count}", isConvention);
            }
        }

        public override string ToString() => string.Join(", ", [.. _required, .. _optional, .. _last is null ? (string[])[] : [_last]]);

        private void AddOther(string name, bool isConvention)
        {
            var kind = random.Next(14);
            if (kind == 13 && _last is not null)
            {
                return;
            }

            _names.Add(name);
            switch (kind)
            {
                case 0:
                    _required.Add($"{random.Pick<string>("Request", "ILambdaContext", "CancellationToken", "APIGatewayProxyRequest", "[FromServices] Clock")} {name}");
                    break;
                case 1 when canHaveBody && !_required.Exists(parameter => parameter.Contains("Body", StringComparison.Ordinal)):
                    _required.Add($"[FromBody] {random.Pick<string>("Item", "Item?", "Bag", "List<Item>", "int[]", "string")} {name}");
                    break;
                case 2:
                    _required.Add($"[FromQuery] {random.Pick<string>("Filter", "Settings", "Filter?")} {name}");
                    break;
                case 3:
                    _required.Add($"{Source(name)}{Type()}? {name}");
                    break;
                case 4 or 5:
                    var source = random.Pick<string>("", "", "[FromQuery] ", $"[FromHeader(\"X-{name}\")] ");
                    _required.Add($"{source}{random.Pick<string>("{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IEnumerable<{0}>", "HashSet<{0}>", "{0}[]?").Replace("{0}", Type(), StringComparison.Ordinal)} {name}");
                    break;
                case 13:
                    _last = $"params {Type()}[] {name}";
                    break;
                case > 8 when random.Pick<(string Type, string? Default)>(Simple) is { Default: { } value } simple:
                    _optional.Add($"{Source(name)}{simple.Type}{(random.Next(3) == 0 ? "?" : "")} {name} = {value}");
                    break;
                default:
                    _required.Add($"{(isConvention && random.Next(2) == 0 ? "" : Source(name))}{Type()} {name}");
                    break;
            }
        }

        private string Source(string name) => random.Next(9) switch
        {
            0 => "[FromQuery] ",
            1 => $"[FromQuery(\"{name}-x\")] ",
            2 => $"[FromHeader(\"X-{name}\")] ",
            3 => "[FromHeader] ",
            4 => "[FromCookie] ",
            5 => "[FromClaim(\"sub\")] ",
            _ => "",
        };

        private string Type() => random.Pick<(string Type, string? Default)>(Simple).Type;
    }
}
