namespace LambdaEventHandler;

/// <summary>What an action returned becomes an answer.</summary>
internal static class ActionResult
{
    public static Response ToResponse(object? result, CompiledJson? compiled) => result switch
    {
        NoResult => Response.NoContent(),
        Response response => response,
        string or byte[] or ReadOnlyMemory<byte> or Stream => new Response { Content = result },
        _ => new Response { ContentType = "application/json", Content = JsonValue.Of(result), Compiled = compiled },
    };
}
