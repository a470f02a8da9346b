using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LambdaEventHandler;

namespace QueryObjects;

public sealed class FilterController
{
    public object GetRecord([FromQuery] Filter filter) => filter;

    public object GetOptional([FromQuery] Filter? filter) => new { filter };

    public object GetDefault([FromQuery] Filter filter = null!, int other = 7) => new { filter, other };

    public object GetSettings(int id, [FromQuery] Settings settings, CancellationToken token) => new { id, settings, token.CanBeCanceled };

    public object GetDerived([FromQuery] Derived derived) => derived;

    public object GetPoint([FromQuery] Point point, [FromQuery] Size? size, [FromQuery] Plain plain) => new { point.X, point.Y, point.Z, size?.Width, plain.Depth };

    public object GetComplete([FromQuery] Complete complete) => complete;

    public async Task<object> GetLater([FromQuery] Filter filter, [FromOwn] string own)
    {
        await Task.Yield();
        return new { filter, own };
    }
}

public enum Shade { Red, [JsonStringEnumMemberName("dark-green")] DarkGreen }

[JsonConverter(typeof(JsonStringEnumConverter<Light>))]
public enum Light { Off, [JsonStringEnumMemberName("very-bright")] VeryBright }

public sealed record Filter(
    [Range(1, 9)] int PageSize,
    string? Search,
    Shade Shade = Shade.DarkGreen,
    [FromQuery("from-day")] DateOnly? Day = null,
    [property: JsonPropertyName("is_paid")] bool IsPaid = true,
    [FromQuery] IReadOnlyList<int>? Ids = null,
    params string[] Tags)
{
    public int Twice => PageSize * 2;
}

public sealed class Settings
{
    public Settings()
    {
    }

    public Settings(string never) => Name = never;

    [StringLength(3)]
    public required string Name { get; set; }

    public required int? Level { get; init; }

    public int Size { get; set; } = 5;

    public string Kind { get; init; } = "usual";

    public double? Ratio { get; init; } = 0.5;

    public List<Light> Lights { get; set; } = [Light.Off];

    public ISet<string> Words { get; init; } = new HashSet<string> { "a" };

    [JsonIgnore]
    public Stream? Ignored { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Written { get; set; }

    public Uri? Link { get; private set; }

    public string this[int index]
    {
        get => Name;
        set => Name = value;
    }

    public static int Count { get; set; }
}

public class Base
{
    public virtual int Number { get; set; } = 1;

    public string Own { get; set; } = "base";

    public string Below { get; init; } = "below";
}

public sealed class Derived : Base
{
    public override int Number { get; set; } = 2;

    public new string Own { get; set; } = "derived";

    [FromQuery("@long")]
    public long @long { get; set; }
}

public record struct Point(int X, int Y = 3)
{
    public int Z { get; init; } = 4;
}

public struct Size
{
    public int Width { get; set; }
}

public struct Plain
{
    public int Depth { get; init; }
}

public sealed class Complete
{
    [SetsRequiredMembers]
    public Complete() => Text = "set";

    public required string Text { get; set; }
}

public sealed class FromOwnAttribute : FromValueAttribute
{
    public override string In => "own";

    public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        await Task.Yield();
        return request.Query["own"] is { } value ? BindingResult.Success(value) : BindingResult.Missing;
    }
}
