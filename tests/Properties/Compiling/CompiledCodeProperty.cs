using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LambdaEventHandler.SourceGeneration;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Properties;

/// <summary>
/// Controllers and handlers that are compiled by the generator and those that are found by reflection have the same routes and bindings, and return the same bytes.
/// Each case is a request; each block of cases has controllers of its own.
/// </summary>
internal sealed partial class CompiledCodeProperty : Property
{
    private const int Controllers = 40;
    private const int Handlers = 40;
    private const int LeastSuccesses = 20;
    private const int MostErrors = 5;

    private static readonly string[] Values =
    [
        "1", "-5", "0", "300", "7", "1.5", "1,5", "1e3", "NaN", "9999999999", "99999999999999999999999", "abc", "Light", "dark", "5", "true", "False", "x", "ü", "a b", "a/b", "a+b", "%41", "", " ", "2026-03-04", "2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07.5+02:00", "12:30", "1.02:03:04", "0f8fad5b-d9cb-469f-a165-70867728950e", "{0f8fad5b-d9cb-469f-a165-70867728950e}", "21.5C", "http://a/b?c", "Friday", "aaaa", "25", "\"q\"", "😀", "null",
    ];

    private static readonly string?[] Bodies =
    [
        null, "", "{}", "{\"name\":\"a\",\"number\":7}", "{\"name\":\"a\",\"number\":\"7\"}", "{\"NAME\":\"ü\",\"Number\":1,\"tags\":[\"x\",null]}", "{\"name\":null,\"number\":1}", "{\"name\":\"a\"}", "{", "null", "[]", "[{\"name\":\"a\",\"number\":1}]", "[1,2]", "\"text\"", "1",
        "{\"name\":\"a\",\"shade\":5}", "{\"name\":\"a\",\"shade\":\"Dark\"}", "text",
    ];

    public override string Name => "compiled-code";

    /// <summary>Gets how many requests the controllers of a project get.</summary>
    public override int BlockLength => 10_000;

    public override Failure? Check(int seed, long first, int count)
    {
        var project = new RandomControllers(RandomOf(seed, ~(first / BlockLength)), Controllers, Handlers);
        if (Build(project, out var problem) is not var (reflected, compiled))
        {
            return new(Name, seed, first, problem!, project.Code);
        }

        var (routes, others) = (Routes(reflected), Routes(compiled));
        if (!routes.SequenceEqual(others))
        {
            var difference = routes.Zip(others).FirstOrDefault(pair => pair.First != pair.Second);
            return new(Name, seed, first, $"Reflected: {difference.First}\nCompiled:  {difference.Second}", project.Code);
        }

        var successes = 0;
        for (var number = first; number < first + count; number++)
        {
            var random = RandomOf(seed, number);
            var route = random.Pick<Route>([.. reflected.Routes]);
            var request = Request(route, random);
            var (expected, actual) = (Answer(reflected, request), Answer(compiled, request));
            successes += expected.StartsWith("{\"statusCode\":20", StringComparison.Ordinal) ? 1 : 0;
            if (expected != actual)
            {
                return new(Name, seed, number, $"Reflected: {expected}\nCompiled:  {actual}\n{route}", $"{Simplify(reflected, compiled, request)}\n{CodeOf(route, project)}");
            }
        }

        // If nothing could be bound, nothing would be compared.
        return count == BlockLength && successes < count / LeastSuccesses ? new(Name, seed, first, $"{successes} of {count} requests succeed.", project.Code) : null;
    }

    private static (ApiGatewayRestResolver Reflected, ApiGatewayRestResolver Compiled)? Build(RandomControllers code, out string? problem)
    {
        var project = Project.Of(RandomControllers.Types, code.Code);
        var generation = Generation.Of(project);
        problem = generation.Source is null ? "Nothing is generated." : string.Join('\n', generation.Told);
        return problem.Length == 0 && Emit(project, out problem) is { } reflected && Emit(generation.Project, out problem) is { } compiled ? (AppOf(reflected), AppOf(compiled)) : null;
    }

    private static byte[]? Emit(Compilation project, out string? problem)
    {
        using var image = new MemoryStream();
        var result = project.Emit(image);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(MostErrors);
        problem = string.Join('\n', errors.Select(error => $"{error.GetMessage(CultureInfo.InvariantCulture)} {error.Location.SourceTree?.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start)}"));
        return problem.Length == 0 ? image.ToArray() : null;
    }

    private static ApiGatewayRestResolver AppOf(byte[] project) =>
        ((Resolver)LoadedProject.Load(project).GetType("Function", throwOnError: true)!.GetMethod("Build")!.Invoke(null, null)!).As<ApiGatewayRestResolver>();

    private static List<string> Routes(ApiGatewayRestResolver app) =>
        [.. app.Routes.Select(route => $"{route}: {route.Action.ResultType} {string.Join(", ", route.Action.Parameters.Select(Parameter))}; {string.Join(", ", route.Metadata.Select(Text))}")];

    private static string Parameter(ParameterDescriptor parameter) =>
        $"{parameter.In} {parameter.WireName} {parameter.Type} {parameter.Name} {(parameter.IsRequired ? "required" : "")} {(parameter.HasDefaultValue ? $"= {Text(parameter.DefaultValue)}" : "")} ({string.Join(", ", parameter.Members.Select(Parameter))})";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable items => $"[{string.Join(' ', items.Cast<object?>().Select(Text))}]",
        Attribute attribute => $"{attribute.GetType().Name} {string.Join(' ', attribute.GetType().GetProperties().Where(property => property.Name != "TypeId").Select(property => Text(property.GetValue(attribute))))}",
        _ => JsonSerializer.Serialize(value, value.GetType()),
    };

    private static JsonObject Request(Route route, Random random)
    {
        var (query, headers) = (new JsonObject(), new JsonObject());
        var cookies = new List<string>();
        foreach (var parameter in route.Action.Parameters.SelectMany(parameter => parameter.Members.Count > 0 ? parameter.Members : [parameter]))
        {
            for (var count = random.Chance(20) ? 2 : random.Chance(80) ? 1 : 0; count > 0; count--)
            {
                Add(parameter, random.Pick<string>(Values), query, headers, cookies);
            }
        }

        if (cookies.Count > 0)
        {
            headers["Cookie"] = new JsonArray(string.Join("; ", cookies));
        }

        if (random.Chance(70))
        {
            headers["Content-Type"] = new JsonArray(random.Chance(90) ? "application/json" : "text/plain");
        }

        return new()
        {
            ["httpMethod"] = route.Methods[0],
            ["path"] = ParameterOfTemplate().Replace(route.Template, _ => Uri.EscapeDataString(random.Pick<string>(Values))),
            ["multiValueQueryStringParameters"] = query,
            ["multiValueHeaders"] = headers,
            ["requestContext"] = random.Chance(50) ? null : new JsonObject { ["authorizer"] = new JsonObject { ["claims"] = new JsonObject { ["sub"] = random.Pick<string>(Values) } } },
            ["body"] = random.Pick<string?>(Bodies),
        };
    }

    private static void Add(ParameterDescriptor parameter, string value, JsonObject query, JsonObject headers, List<string> cookies)
    {
        if (parameter.In == "cookie")
        {
            cookies.Add($"{parameter.WireName}={value}");
            return;
        }

        var target = parameter.In == "header" ? headers : query;
        if (target[parameter.WireName] is not JsonArray values)
        {
            target[parameter.WireName] = values = [];
        }

        values.Add(value);
    }

    private static string Answer(ApiGatewayRestResolver app, JsonObject request)
    {
        using var sent = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(request));
        using var answer = (MemoryStream)app.ResolveAsync(sent, new TestContext()).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>Leaves out what the difference doesn't depend on.</summary>
    private static string Simplify(ApiGatewayRestResolver reflected, ApiGatewayRestResolver compiled, JsonObject request)
    {
        foreach (var group in new[] { "multiValueQueryStringParameters", "multiValueHeaders" })
        {
            foreach (var name in ((JsonObject)request[group]!).Select(pair => pair.Key).ToList())
            {
                var copy = (JsonObject)request.DeepClone();
                ((JsonObject)copy[group]!).Remove(name);
                request = Answer(reflected, copy) != Answer(compiled, copy) ? copy : request;
            }
        }

        return request.ToJsonString();
    }

    private static string CodeOf(Route route, RandomControllers project)
    {
        var lines = project.Code.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains($" {route.Action.MethodName}(", StringComparison.Ordinal) || line.Contains($"\"{route.Template}\"", StringComparison.Ordinal));
        return at < 0 ? project.Code : string.Join('\n', lines[Math.Max(0, at - 1)..(at + 1)]);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex ParameterOfTemplate();
}
