using System.ComponentModel.DataAnnotations;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using LambdaEventHandler;

namespace HelloAot;

/// <summary>Uses the plugins, streams responses, and takes forms.</summary>
public sealed class Function
{
    public static readonly ApiGatewayRestResolver App = Build();

    public Task<Stream> Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .UseJson(OrderJson.Default)
            .UseProblemDetails()
            .UseValidation()
            .UseOpenApi(api => api.Title = "Orders")
            .UseSwaggerUi()
            .UseCompression(compression => compression.Requests = true)
            .UseConditionalRequests(conditions => conditions.All = true)
            .UseForms(forms => forms.MaxFields = 20)
            .AddController<PhotosController>();
        builder.MapPost("/orders", (Order order, [Range(1, 5)] int page = 1) => order with { Name = $"{order.Name} {page}" });
        builder.MapGet("/letters", () => "abc"u8.ToArray());
        builder.MapGet("/words", () => Words()).With(new ResponseStreamAttribute());
        builder.MapGet("/events", ([FromHeader("Last-Event-ID")] int last = 0) => Events(last)).With(new ResponseStreamAttribute());
        builder.MapGet("/large", () => Gigabyte).With(new ResponseStreamAttribute());
        builder.MapGet("/report", () => Report).With(new ResponseStreamAttribute());
        builder.MapGet("/codes/{code:regex(^[a-z]+-\\d+$)}", (string code) => code);
        return builder.Build();
    }

    private static Func<Stream, CancellationToken, Task> Report => (output, cancellationToken) => output.WriteAsync("id,name\n"u8.ToArray(), cancellationToken).AsTask();

    private static Func<Stream, CancellationToken, Task> Gigabyte => async (output, cancellationToken) =>
    {
        var block = new byte[64 * 1024];
        for (var written = 0L; written < 1L << 30; written += block.Length)
        {
            await output.WriteAsync(block, cancellationToken);
        }
    };

    private static async IAsyncEnumerable<Word> Words()
    {
        yield return new("hello");
        await Task.Yield();
        yield return new("universe");
    }

    private static async IAsyncEnumerable<SseItem<Word>> Events(int last)
    {
        await Task.Yield();
        yield return new(new("hello"), "word") { EventId = $"{last + 1}" };
    }
}

/// <summary>Takes forms with files and classes.</summary>
public sealed class PhotosController
{
    public string PostPhotos(FormFile photo, [FromForm] string title, [FromForm] int[] sizes, [FromForm("owner")] Owner? owner = null) =>
        $"{photo.FileName} {photo.ContentType} {photo.ReadText()} {title} {string.Join('+', sizes)} {owner?.Name} {owner?.Address?.City}";

    public string PutPhotos([FromBody] byte[] body) => Encoding.UTF8.GetString(body);
}

/// <summary>A streamed item.</summary>
public sealed record Word(string Text);

/// <summary>A class that is read from a form.</summary>
public sealed record Owner(string Name, Address? Address = null);

public sealed record Address(string City);

/// <summary>An order with rules.</summary>
public sealed record Order([property: StringLength(5)] string Name, OrderLine[] Lines);

public sealed record OrderLine([property: Range(1, 9)] int Quantity);

[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Word))]
[JsonSerializable(typeof(Owner))]
internal sealed partial class OrderJson : JsonSerializerContext;
