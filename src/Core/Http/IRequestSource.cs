namespace LambdaEventHandler;

/// <summary>What a source sent, read when it is first asked for.</summary>
internal interface IRequestSource
{
    string RawPath { get; }

    /// <summary>The largest response that the source can carry, in bytes.</summary>
    int ResponseLimit { get; }

    RequestHeaders ReadHeaders();

    /// <summary>A quick look without a text for a usual value of ASCII characters: true if the header has exactly this one; false is no proof of the contrary.</summary>
    bool IsSingleHeader(string name, string value);

    Query ReadQuery();

    RequestCookies ReadCookies(Request request);

    /// <summary>The body as the source sent it, decoded from base64 if it says so; null without one.</summary>
    /// <exception cref="BadRequestException">The body is no base64 although the source says so.</exception>
    RequestBody? ReadBody(Request request);

    object ReadEvent();

    /// <summary>The event as UTF-8 JSON.</summary>
    byte[] ReadEventJson();
}
