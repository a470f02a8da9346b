using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Forms;

namespace LambdaEventHandler.Resilience;

/// <summary>Code that binds arguments.</summary>
internal static class BindingPlaces
{
    private static readonly SentRequest Post = new("POST", "/place") { Headers = [("Content-Type", "application/json")], Body = """{"name":"x"}""" };
    private static readonly SentRequest Form = new("POST", "/place") { Headers = [("Content-Type", "application/x-www-form-urlencoded")], Body = "name=x" };

    public static IReadOnlyList<Place> All { get; } =
    [
        new("TryParse of a parameter", app => app.Builder.MapGet("/place", ([FromQuery] Unparsable value) => value.ToString())),
        new("TryParse of a list", app => app.Builder.MapGet("/place", ([FromQuery] Unparsable[] value) => value.Length)),
        new("GetText of a source", app => app.Builder.MapGet("/place", ([FromNowhere] string value) => value)),
        new("BindAsync of a source", app => app.Builder.MapGet("/place", ([FromFailure] string value) => value)),
        new("BindAsync of a source, later", app => app.Builder.MapGet("/place", ([FromFailure(IsLater = true)] string value) => value)),
        new("converter of a body", app => app.Builder.MapPost("/place", ([FromBody] Unreadable value) => value.ToString())) { Request = Post },
        new("constructor of a body that rejects it", app => app.Builder.MapPost("/place", ([FromBody] Unacceptable value) => value.ToString())) { Request = Post, Status = 400, Entries = 0 },
        new("converter of a body that rejects it", app => app.Builder.MapPost("/place", ([FromBody] Rejected value) => value.ToString())) { Request = Post, Status = 400, Entries = 0 },
        new("constructor of a body", app => app.Builder.MapPost("/place", ([FromBody] Unconstructible value) => value.ToString())) { Request = Post },
        new("setter of a body", app => app.Builder.MapPost("/place", ([FromBody] Unsettable value) => value.ToString())) { Request = Post },
        new("serializer that reads a body", app =>
        {
            app.Builder.UseSerializer(new UnreadingSerializer());
            app.Builder.MapPost("/place", ([FromBody] Unsettable value) => value.ToString());
        }) { Request = Post },
        new("body that an action reads", app => app.Builder.MapPost("/place", (Request request) => request.Json<Unsettable>()!.ToString())) { Request = Post },
        new("setter of a form", app =>
        {
            app.Builder.UseForms(_ => { });
            app.Builder.MapPost("/place", ([FromForm] Unsettable value) => value.ToString());
        }) { Request = Form },
    ];

    public sealed class Unparsable : IParsable<Unparsable>
    {
        public static Unparsable Parse(string s, IFormatProvider? provider) => throw Inside.Failure();

        public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Unparsable result) => throw Inside.Failure();
    }

    [JsonConverter(typeof(FailingConverter<Unreadable>))]
    public sealed class Unreadable;

    [JsonConverter(typeof(RejectingConverter))]
    public sealed class Rejected;

    public sealed class Unacceptable
    {
        public Unacceptable() => throw Inside.Failure();
    }

    public sealed class Unconstructible
    {
        public Unconstructible() => throw Inside.Unavailable();

        public string? Name { get; set; }
    }

    public sealed class Unsettable
    {
        public string? Name
        {
            get => "x";
            set => throw Inside.Unavailable();
        }
    }

    public sealed class FailingConverter<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Inside.Unavailable();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Inside.Unavailable();
    }

    public sealed class RejectingConverter : JsonConverter<Rejected>
    {
        public override Rejected Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException(Inside.Secret);

        public override void Write(Utf8JsonWriter writer, Rejected value, JsonSerializerOptions options) => writer.WriteNullValue();
    }

    private sealed class FromNowhereAttribute : FromTextAttribute
    {
        public override string In => "query";

        public override string? GetText(Request request, string name) => throw Inside.Failure();
    }

    private sealed class FromFailureAttribute : FromValueAttribute
    {
        public bool IsLater { get; init; }

        public override string In => "query";

        public override async ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
        {
            if (IsLater)
            {
                await Task.Yield();
            }

            throw Inside.Failure();
        }
    }
}
