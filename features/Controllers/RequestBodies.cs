using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Takes bodies as they are, and as JSON of any form.</summary>
public sealed class BodiesController
{
    [HttpPost("/bodies/bytes")]
    public int Bytes([FromBody] byte[] body) => body.Length;

    [HttpPost("/bodies/memory")]
    public int Memory([FromBody] ReadOnlyMemory<byte> body) => body.Length;

    [HttpPost("/bodies/stream")]
    public async Task<int> Stream([FromBody] Stream body, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, cancellationToken);
        return (int)copy.Length;
    }

    [HttpPost("/bodies/text")]
    public string Text([FromBody] string body) => body;

    [HttpPost("/bodies/element")]
    public string Element(JsonElement body) => $"{body.ValueKind}";

    [HttpPost("/bodies/node")]
    public JsonNode Node(JsonNode body) => body;

    [HttpPost("/bodies/note")]
    public string Note(BodyNote note) => note.Text;

    [HttpPost("/bodies/notification"), AcceptContentTypes("text/plain")]
    public string Notification(BodyNote note) => note.Text;
}

public sealed record BodyNote(string Text);

/// <summary>Changes a note with a JSON Patch document.</summary>
public sealed class PatchController
{
    public PatchedNote PatchNotes(JsonPatchDocument<PatchedNote> patch)
    {
        var note = new PatchedNote { Title = "tea", Pieces = 1 };
        patch.ApplyTo(note, error => throw new BadRequestException("The patch does not fit the note."));
        return note;
    }
}

public sealed class PatchedNote
{
    public string Title { get; set; } = "";

    public int Pieces { get; set; }
}
