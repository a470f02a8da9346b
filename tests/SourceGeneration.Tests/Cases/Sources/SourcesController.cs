using System.ComponentModel.DataAnnotations;
using LambdaEventHandler;

namespace Sources;

public sealed class SourcesController
{
    public string GetSession([FromCookie("session")] string id, [FromCookie] int? visits, [FromCookie(Name = "tag")] string[] tags) => $"{id} {visits} {string.Join('+', tags)}";

    public string GetReversed([FromReversed] string text, [FromReversed("other", Separator = "-")] List<int> numbers, [FromReversed] DayOfWeek day = DayOfWeek.Friday) =>
        $"{text} {string.Join('+', numbers)} {day}";

    public async Task<string> GetTenant([FromTenant] Tenant tenant, [FromTenant("X-Other")] Tenant? other, [Range(1, 5)] int page = 1)
    {
        await Task.Yield();
        return $"{tenant} {other} {page}";
    }

    public int GetNumber([FromTenant("X-Number", IsNumber = true)] int number, [FromTenant("X-Number", IsNumber = true)] int? again, CancellationToken token) => number + (again ?? 0);

    public void GetNothing([FromTenant("X-Stream")] System.IO.Stream stream)
    {
    }

    public string GetWrong([FromTenant("X-Tenant")] int tenant) => $"{tenant}";

    public string PostBody([FromTenant] Tenant tenant, Tenant body) => $"{tenant} {body}";

    public string GetContext([FromServices] IServiceProvider services, [FromQuery] string? token) => $"{services is not null} {token}";
}

public sealed record Tenant(string Name);

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromReversedAttribute(string? name = null) : FromTextAttribute(name)
{
    public string Separator { get; set; } = ",";

    public override string In => "reversed";

    public override string? GetText(Request request, string name) => request.Query[name] is { } text ? new([.. text.Reverse()]) : null;

    public override IReadOnlyList<string> GetTexts(Request request, string name) => GetText(request, name)?.Split(Separator) ?? [];
}

public sealed class FromTenantAttribute(string header = "X-Tenant") : FromValueAttribute(header)
{
    public bool IsNumber { get; set; }

    public override string In => "header";

    public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        await Task.Yield();
        return request.Headers[parameter.WireName] switch
        {
            null => BindingResult.Missing,
            "bad" => BindingResult.Failure($"The tenant of {parameter.Name} is unknown."),
            var text => BindingResult.Success(IsNumber ? int.Parse(text) : new Tenant(text)),
        };
    }

    public override string Describe(string name) => $"header {name}";
}
