using System.Text.Json;
using System.Text.Json.Serialization;
using static LambdaEventHandler.Forms.FormCalls;

namespace LambdaEventHandler.Forms;

public sealed class ObjectTests
{
    [Fact]
    public async Task Fields_are_the_members_of_an_object()
    {
        var app = App(([FromForm] Trip trip) => trip);

        Assert.Equal(
            """200 {"from":"Bern","seats":2,"price":100.10,"shade":1,"day":"2026-03-04","at":"19:15:00","isReturn":true,"tags":["a","b"],"stops":{"city":"Olten","next":null},"guests":[{"city":"x","next":{"city":"y","next":null}},{"city":"z","next":null}],"id":null}""",
            await app.PostFormAsync("from=Bern&seats=2&PRICE=100.10&shade=green&day=2026-03-04&at=19:15&isReturn=True&tags=a&tags=b&stops.city=Olten&guests[0].city=x&guests[0].next.city=y&guests[1].city=z&id=&unknown=1"));
    }

    [Theory]
    [InlineData("seats=2", "The form field 'from' is required.")]
    [InlineData("from=Bern&seats=two", "The form field 'seats' must be an integer.")]
    [InlineData("from=Bern&seats=99999999999999999999999999999999999999999999999999", "The form field 'seats' must be an integer.")]
    [InlineData("from=Bern&seats=99999999999", "The form field 'seats' must be an integer.")]
    [InlineData("from=Bern&price=1,000", "The form field 'price' must be a number.")]
    [InlineData("from=Bern&shade=1", "The form field 'shade' must be one of Red, Green.")]
    [InlineData("from=Bern&shade=blue", "The form field 'shade' must be one of Red, Green.")]
    [InlineData("from=Bern&isReturn=on", "The form field 'isReturn' must be true or false.")]
    [InlineData("from=Bern&id=7", "The form field 'id' must be a UUID.")]
    [InlineData("from=Bern&day=x&at=y", "The form field 'day' must be a date. The form field 'at' must be a time.")]
    public async Task Invalid_fields_are_all_named(string form, string message)
    {
        var app = App(([FromForm] Trip trip) => trip);

        Assert.Equal($$"""400 {"statusCode":400,"message":"{{message}}"}""", await app.PostFormAsync(form));
    }

    [Fact]
    public async Task A_name_precedes_the_names_of_the_fields()
    {
        var app = App(([FromForm("a")] Stop one, [FromForm("b")] Stop? two) => $"{one.City} {two?.City ?? "none"}");

        Assert.Equal("200 Bern none", await app.PostFormAsync("a.city=Bern"));
        Assert.Equal("200 Bern Rome", await app.PostFormAsync("a.city=Bern&b.city=Rome"));
    }

    [Fact]
    public async Task An_object_beside_files_and_fields()
    {
        var app = App(([FromForm] Stop stop, FormFile photo, [FromForm] string note) => $"{stop.City} {photo.FileName} {note}");

        Assert.Equal("200 Bern a.png x", await app.PostPartsAsync(Field("city", "Bern"), File("photo", "a.png", "1"), Field("note", "x")));
    }

    [Fact]
    public async Task The_contract_of_the_app_is_used()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseJson(NamedJson.Default);
        builder.MapPost("/", ([FromForm] Named named) => $"{named.FirstName} {named.Shade}");
        var app = builder.Build();

        Assert.Equal("200 lessa Green", await app.PostFormAsync("first_name=lessa&shade=grün"));
        Assert.Equal("400", (await app.PostFormAsync("firstName=lessa&shade=nothing"))[..3]);
    }

    [Theory]
    [InlineData("a", 200)]
    [InlineData("x", 400)]
    public async Task An_object_that_rejects_its_values(string city, int status)
    {
        var app = App(([FromForm] Picky picky) => picky.City);

        Assert.StartsWith($"{status} ", await app.PostFormAsync($"city={city}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_without_a_contract_is_an_error_of_the_app()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseJson(NamedJson.Default);
        builder.MapPost("/", ([FromForm] Trip trip) => trip.From);
        builder.MapPut("/", ([FromForm] Album album) => $"{album.Photo}");

        Assert.StartsWith("500 ", await builder.Build().PostFormAsync("from=Bern"), StringComparison.Ordinal);
        Assert.StartsWith("500 ", await App(([FromForm] Album album) => $"{album.Photo}").PostFormAsync("from=Bern"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_nested_too_deeply_are_rejected()
    {
        var app = App(([FromForm] Stop stop) => stop.City);

        Assert.StartsWith("400 ", await app.PostFormAsync($"{string.Concat(Enumerable.Repeat("next.", 200))}city=Bern"), StringComparison.Ordinal);
    }
}

public sealed record Trip(
    [property: JsonRequired] string From,
    int Seats = 1,
    decimal? Price = null,
    Shade Shade = Shade.Red,
    DateOnly? Day = null,
    TimeOnly? At = null,
    bool IsReturn = false,
    List<string>? Tags = null,
    Stop? Stops = null,
    IReadOnlyList<Stop>? Guests = null,
    Guid? Id = null)
{
    [JsonIgnore]
    public int Doubled => Seats * 2;
}

public sealed record Stop(string City, Stop? Next = null);

public sealed record Album(FormFile Photo);

public sealed class Picky
{
    private string _city = "";

    public string City
    {
        get => _city;
        set => _city = value == "x" ? throw new FormatException("x") : value;
    }
}

public sealed class Named
{
    [JsonPropertyName("first_name")]
    public string FirstName { get; set; } = "";

    [JsonConverter(typeof(GermanShades))]
    public Shade Shade { get; set; }
}

public sealed class GermanShades : JsonConverter<Shade>
{
    public override Shade Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() == "grün" ? Shade.Green : throw new JsonException("shade");

    public override void Write(Utf8JsonWriter writer, Shade value, JsonSerializerOptions options) => writer.WriteStringValue("grün");
}

[JsonSerializable(typeof(Named))]
internal sealed partial class NamedJson : JsonSerializerContext;
