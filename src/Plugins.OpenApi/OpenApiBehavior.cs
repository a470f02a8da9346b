using System.IO.Hashing;
using System.Text;

namespace LambdaEventHandler.OpenApi;

/// <summary>Serves the document. It takes precedence over routes with a catch-all; a route of the path itself is reported when the app is built.</summary>
internal sealed class OpenApiBehavior : IBehavior
{
    private readonly string _jsonPath;
    private readonly string? _yamlPath;
    private readonly Lazy<ServedDocument> _json;
    private readonly Lazy<ServedDocument> _yaml;

    public OpenApiBehavior(OpenApiOptions options, DocumentSource source)
    {
        _jsonPath = options.JsonPath;
        _yamlPath = options.YamlPath;
        _json = new(() => new(source.Write(options.SpecVersion, isYaml: false), "application/json"));
        _yaml = new(() => new(source.Write(options.SpecVersion, isYaml: true), "application/yaml"));
    }

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var document = string.Equals(request.Path, _jsonPath, StringComparison.Ordinal) ? _json
            : _yamlPath is not null && string.Equals(request.Path, _yamlPath, StringComparison.Ordinal) ? _yaml
            : null;
        return document is null || request.Method is not ("GET" or "HEAD") ? next(request) : new(document.Value.Answer(request));
    }

    /// <summary>The document as text, with a validator (RFC 9110, section 8.8.3).</summary>
    private sealed class ServedDocument(string text, string contentType)
    {
        // Not a cryptographic hash, which would load the operating system's libraries for it.
        private readonly string _tag = $"\"{Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)))}\"";

        public Response Answer(Request request)
        {
            var response = IsKnown(request) ? new Response(304) : new Response { Body = text, ContentType = contentType };
            response.Headers["ETag"] = _tag;
            response.Headers["Cache-Control"] = "no-cache";
            return response;
        }

        /// <summary>Determines whether the client has the document already. The comparison is weak, because compression weakens the tag (RFC 9110, section 13.1.2).</summary>
        private bool IsKnown(Request request)
        {
            foreach (var tags in request.Headers.GetValues("If-None-Match"))
            {
                foreach (var tag in tags.Split(',', StringSplitOptions.TrimEntries))
                {
                    if (tag == "*" || tag == _tag || (tag.StartsWith("W/", StringComparison.Ordinal) && tag.AsSpan(2).SequenceEqual(_tag)))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
