using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>Objects from the query string, by reflection; the cases of SourceGeneration.Tests compare them with compiled ones.</summary>
public sealed class QueryObjectTests
{
    [Theory]
    [InlineData("?pageSize=20&status=blue&tag=a&tag=b&skip=1&sort=name", "200 20 Blue a+b 1 name")]
    [InlineData("?pageSize=20", "200 20 none  3 date")]
    [InlineData("", """400 {"statusCode":400,"message":"The query parameter 'pageSize' is required."}""")]
    [InlineData("?pageSize=x", """400 {"statusCode":400,"message":"The query parameter 'pageSize' must be an integer."}""")]
    public async Task Members_are_the_parameters_of_the_constructor_and_the_other_properties(string query, string expected) =>
        Assert.Equal(expected, await Map(([FromQuery] Filter filter) => filter.ToString()).Get("/" + query));

    [Fact]
    public async Task An_optional_object_is_null_without_any_of_its_members()
    {
        var app = Map(([FromQuery] Filter? filter) => filter?.ToString() ?? "null");

        Assert.Equal("200 null", await app.Get("/?other=1"));
        Assert.Equal("200 1 none  3 date", await app.Get("/?pageSize=1"));
        Assert.Equal("""400 {"statusCode":400,"message":"The query parameter 'pageSize' is required."}""", await app.Get("/?sort="));
    }

    [Fact]
    public async Task Structs_need_no_constructor()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/plain", ([FromQuery] Point point) => $"{point.X} {point.Y}");
            builder.MapGet("/optional", ([FromQuery] Point? point) => point is { } one ? $"{one.X} {one.Y}" : "null");
            builder.MapGet("/made", ([FromQuery] Size size) => $"{size.Width}");
        });

        Assert.Equal("200 1 0", await app.Get("/plain?x=1"));
        Assert.Equal("200 0 2", await app.Get("/optional?y=2"));
        Assert.Equal("200 null", await app.Get("/optional"));
        Assert.Equal("200 5", await app.Get("/made?width=5"));
    }

    [Theory]
    [InlineData("?code=1&limit=2&secret=s", "200 1   2 s none")]
    [InlineData("?code=1&secret=s&note=n&text=t", "200 1 n t  s none")]
    [InlineData("?code=1&secret=s&ignored=i", "200 1    s none")]
    [InlineData("?note=n", """400 The query parameter 'code' is required. The query parameter 'secret' is required.""")]
    public async Task Required_properties_are_required_unless_they_are_nullable(string query, string expected)
    {
        var app = TestApp.Build(builder => builder
            .OnException<BindingException>((exception, _) => new Response(400) { Body = exception.Message })
            .MapGet("/", ([FromQuery] Demanding value) => $"{value.Code} {value.Note} {value.Text} {value.Limit} {value.Secret} {value.Ignored ?? "none"}"));

        Assert.Equal(expected, await app.Get("/" + query));
    }

    [Fact]
    public async Task A_property_that_JSON_leaves_out_only_sometimes_is_a_member() =>
        Assert.Equal("200 w", await Map(([FromQuery] Demanding value) => value.Written).Get("/?code=1&secret=s&written=w"));

    [Fact]
    public async Task A_constructor_can_set_the_required_members() =>
        Assert.Equal("200 given", await Map(([FromQuery] Prepared value) => value.Name).Get("/"));

    [Fact]
    public async Task Names_follow_the_naming_policy_unless_they_are_specified()
    {
        var app = TestApp.Build(builder => builder
            .UseJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower })
            .MapGet("/{firstId}", (int firstId, int pageNumber, [FromQuery] Named value) => $"{firstId} {pageNumber} {value.PageSize} {value.OrderBy} {value.Most}"));

        Assert.Equal("200 1 2 3 name 9", await app.Get("/1?pageNumber=2&page_size=3&Order=name&max-price=9"));
        Assert.Equal(["firstId", "pageNumber", "value"], Assert.Single(app.Routes).Action.Parameters.Select(parameter => parameter.WireName));
        Assert.Equal(["page_size", "Order", "max-price"], Assert.Single(app.Routes).Action.Parameters[2].Members.Select(member => member.WireName));
    }

    [Fact]
    public async Task Properties_that_cannot_be_set_are_no_members()
    {
        Assert.Equal(["Own", "Hidden", "Inherited"], ReflectedQueryObject.Find(typeof(Derived))!.Members.Select(member => member.Signature.Name));
        Assert.Equal("200 1 2 3", await Map(([FromQuery] Derived value) => $"{value.Own} {value.Hidden} {value.Inherited}").Get("/?own=1&hidden=2&inherited=3"));
    }

    [Fact]
    public void Members_are_described()
    {
        var (required, optional) = (ReflectedQueryObject.Find(typeof(Filter))!.Describe(isOptional: false), ReflectedQueryObject.Find(typeof(Filter))!.Describe(isOptional: true));

        Assert.Equal(["PageSize Int32", "Status Nullable`1", "Tag String[]", "Skip Int32", "Sort String"], required.Select(member => $"{member.Name} {member.Type.Name}"));
        Assert.Equal([true, false, false, false, false], required.Select(member => member.IsRequired));
        Assert.All(optional, member => Assert.False(member.IsRequired));
        Assert.Equal([false, false, false, true, false], required.Select(member => member.HasDefaultValue));
        Assert.Equal([null, null, null, 3, null], required.Select(member => member.DefaultValue));
        Assert.Equal(["of the property", "of the parameter"], required.SelectMany(member => member.Attributes).OfType<DescriptionAttribute>().Select(attribute => attribute.Description));
        Assert.All(required, member => Assert.Equal("query", member.In));
    }

    [Theory]
    [InlineData(typeof(AbstractFilter))]
    [InlineData(typeof(Generic<int>))]
    [InlineData(typeof(DerivedFromGeneric))]
    [InlineData(typeof(Items))]
    [InlineData(typeof(Filter[]))]
    [InlineData(typeof(UriBuilder))]
    [InlineData(typeof(System.Net.Cookie))]
    [InlineData(typeof(Empty))]
    [InlineData(typeof(Unreachable))]
    [InlineData(typeof(TwoConstructors))]
    [InlineData(typeof(TwoConstructorsOfAStruct))]
    [InlineData(typeof(RequiredField))]
    public void Types_without_one_usable_constructor_or_without_members_are_not_supported(Type type) => Assert.Null(ReflectedQueryObject.Find(type));

    [Theory]
    [InlineData(typeof(Filter), "Filter(4) PageSize Status Tag Skip Sort")]
    [InlineData(typeof(Point), "Point(0) X Y")]
    [InlineData(typeof(Point?), "Point(0) X Y")]
    [InlineData(typeof(Size), "Size(1) width")]
    [InlineData(typeof(WithoutParameters), "WithoutParameters(0) Value")]
    public void The_constructor_is_the_only_one_or_that_without_parameters(Type type, string expected)
    {
        var found = ReflectedQueryObject.Find(type)!;

        Assert.Equal(expected, $"{found.Type.Name}({found.Constructor?.GetParameters().Length ?? 0}) {string.Join(' ', found.Members.Select(member => member.Signature.Name))}");
    }

    private static TestApp Map(Delegate handler) => TestApp.Build(builder => builder.MapGet("/", handler));

    private sealed record Filter([property: Description("of the property")] int PageSize, Shade? Status, string[] Tag, [Description("of the parameter")] int Skip = 3)
    {
        public string Sort { get; init; } = "date";

        public override string ToString() => $"{PageSize} {Status?.ToString() ?? "none"} {string.Join('+', Tag)} {Skip} {Sort}";
    }

    private struct Point
    {
        public int X { get; set; }

        public int Y { get; set; }
    }

    private readonly struct Size(int width)
    {
        public int Width { get; } = width;
    }

    private sealed class Demanding
    {
        public required int Code { get; init; }

        public required string? Note { get; init; }

        public string? Text { get; init; }

        public required int? Limit { get; init; }

        [JsonIgnore]
        public required string Secret { get; init; }

        [JsonIgnore]
        public string? Ignored { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Written { get; init; }
    }

    private sealed class Prepared
    {
        [SetsRequiredMembers]
        public Prepared() => Name = "given";

        public required string Name { get; init; }
    }

    private sealed record Named(int PageSize)
    {
        [FromQuery("Order")]
        public string? OrderBy { get; init; }

        [JsonPropertyName("max-price")]
        public decimal Most { get; init; }
    }

    private class Base
    {
        public int Inherited { get; set; }

        public int Hidden { get; set; }
    }

    private sealed class Derived : Base
    {
        public int Own { get; set; }

        public new int Hidden { get; set; }

        public int Twice => Own * 2;

        public int Kept { get; private set; }

        public int this[int index]
        {
            get => index;
            set => Kept = value;
        }
    }

    private abstract class AbstractFilter
    {
        public int Value { get; set; }
    }

    private class Generic<T>
    {
        public T? Value { get; set; }
    }

    private sealed class DerivedFromGeneric : Generic<int>
    {
        public int Own { get; set; }
    }

    private sealed class Items : IEnumerable
    {
        public int Value { get; set; }

        public IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
    }

    private sealed class Empty
    {
        public int Value => 1;
    }

    private sealed class Unreachable
    {
        private Unreachable()
        {
        }

        public int Value { get; set; }

        public static Unreachable Create() => new();
    }

    private sealed class TwoConstructors(int value)
    {
        public TwoConstructors(int value, int other)
            : this(value + other)
        {
        }

        public int Value { get; set; } = value;
    }

    private readonly struct TwoConstructorsOfAStruct(int value)
    {
        public TwoConstructorsOfAStruct(int value, int other)
            : this(value + other)
        {
        }

        public int Value { get; init; } = value;
    }

    private sealed class WithoutParameters
    {
        public WithoutParameters()
        {
        }

        public WithoutParameters(int value) => Value = value;

        public int Value { get; set; }
    }

    private sealed class RequiredField
    {
        public required int Field = 1;

        public int Value { get; set; }
    }
}
