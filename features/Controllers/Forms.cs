using LambdaEventHandler.Forms;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes orders from HTML forms.</summary>
public sealed class FormsController
{
    [HttpPost("/form-orders")]
    public object Order([FromForm] string article, [FromForm] int pieces, [FromForm("gift-wrap")] bool wrap = false, [FromForm] DateOnly? due = null, [FromForm] string[]? notes = null) =>
        new { article, pieces, wrap, due, notes };

    [HttpPost("/form-guests")]
    public FormGuest Register([FromForm] FormGuest guest) => guest;

    [HttpPost("/form-photos")]
    public object Upload(FormFile photo, [FromForm] string? title) => new { photo.FileName, photo.ContentType, photo.Length, Text = photo.ReadText(), title };

    [HttpPost("/form-echo")]
    public Response Echo(FormFile photo) => Response.Binary(photo.Content.ToArray(), photo.ContentType ?? "application/octet-stream");

    [HttpPost("/form-albums")]
    public object Upload(IReadOnlyList<FormFile> photos) => photos.Select(photo => photo.FileName);

    [HttpPost("/form-fields")]
    public object Read(Request request) => request.GetForm().Fields.Select(field => $"{field.Key}={field.Value}");
}

public sealed record FormGuest(string Name, int Age = 18, FormAddress? Address = null, List<string>? Languages = null);

public sealed record FormAddress(string City);
