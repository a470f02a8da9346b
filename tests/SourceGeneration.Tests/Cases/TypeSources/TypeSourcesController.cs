using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;

namespace TypeSources;

public sealed class TypeSourcesController
{
    public string GetUser(User user) => $"{user.Name}";

    public string GetOptional(User? user, int page = 1) => $"{user?.Name ?? "none"} {page}";

    public string GetMany(User[] users, List<User>? others) => $"{users.Length} {others?.Count ?? 0}";

    public string GetRenamed([FromPair("X-Admin")] User admin) => $"{admin.Name}";

    public string GetText([FromPair("X-Text")] string text, [FromPair("X-Number")] int? number, [FromPair("X-Numbers")] int[] numbers) => $"{text} {number} {string.Join('+', numbers)}";

    public string GetBody([FromQuery] Level level, Level other) => $"{level} {other}";

    public string PostLevel([FromBody] Level level) => $"{level}";

    public string GetClock(Clock? clock) => $"{clock is null}";
}

/// <summary>Users come from a header, unless the parameter states another source.</summary>
[FromPair("X-User")]
public sealed record User(string Name);

[FromHeader("X-Level")]
public enum Level
{
    Low,
    High,
}

[FromServices]
public interface Clock;

public sealed class FromPairAttribute(string? name = null) : FromTextAttribute(name), IValueSource
{
    public override string In => "header";

    public override bool IgnoresEmptyText => true;

    public override string? GetText(Request request, string name) => request.Headers[name];

    public override IReadOnlyList<string> GetTexts(Request request, string name) => request.Headers[name]?.Split(',') ?? [];

    public ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        var name = request.Headers[parameter.WireName];
        return new(name is null ? BindingResult.Missing
            : name == "bad" ? BindingResult.Failure("The user is unknown.")
            : parameter.Type == typeof(User[]) ? BindingResult.Success(name.Split(',').Select(part => new User(part)).ToArray())
            : parameter.Type == typeof(List<User>) ? BindingResult.Success(name.Split(',').Select(part => new User(part)).ToList())
            : BindingResult.Success(new User(name)));
    }
}
