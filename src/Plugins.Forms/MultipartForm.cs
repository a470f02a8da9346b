using System.Runtime.InteropServices;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LambdaEventHandler.Forms;

/// <summary>Reads <c>multipart/form-data</c> (<see href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</see>). Files are parts of the body, which is not copied.</summary>
internal sealed class MultipartForm
{
    private const string Truncated = "The multipart form is incomplete or invalid.";

    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly List<FormFile> _files = [];
    private readonly byte[] _body;
    private readonly FormOptions _options;

    private MultipartForm(byte[] body, FormOptions options) => (_body, _options) = (body, options);

    public static Form Read(byte[] body, StringSegment boundary, FormOptions options)
    {
        var name = HeaderUtilities.RemoveQuotes(boundary).Value;
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new BadRequestException("The Content-Type of a multipart form requires a boundary.");
        }

        if (name.Length > options.MaxBoundaryLength)
        {
            throw new BadRequestException($"The boundary of the multipart form is longer than {FormLimits.Text(options.MaxBoundaryLength)} characters.");
        }

        // Everything is in memory, so that the task is complete.
        return new MultipartForm(body, options).ReadAsync(name).GetAwaiter().GetResult();
    }

    private async Task<Form> ReadAsync(string boundary)
    {
        using var stream = new MemoryStream(_body, writable: false);
        var reader = new MultipartReader(boundary, stream) { HeadersCountLimit = _options.MaxPartHeaders, HeadersLengthLimit = _options.MaxPartHeaderBytes };
        try
        {
            while (await NextAsync(reader).ConfigureAwait(false) is { } part)
            {
                FormLimits.CheckCount(_fields.Count + _files.Count + 1, _options);
                await AddAsync(part).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new BadRequestException(Truncated, exception);
        }

        return new(_fields, _files);
    }

    private async Task<MultipartSection?> NextAsync(MultipartReader reader)
    {
        try
        {
            return await reader.ReadNextSectionAsync().ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw new BadRequestException(
                "A part of the multipart form has invalid headers. "
                + $"A part has at most {FormLimits.Text(_options.MaxPartHeaders)} headers and {FormLimits.Text(_options.MaxPartHeaderBytes)} bytes of headers.",
                exception);
        }
    }

    private async Task AddAsync(MultipartSection part)
    {
        var disposition = DispositionOf(part);
        var name = HeaderUtilities.UnescapeAsQuotedString(HeaderUtilities.RemoveQuotes(disposition.Name)).ToString();
        FormLimits.CheckName(name, _options);
        var start = (int)part.BaseStreamOffset!.Value;
        await part.Body.CopyToAsync(Stream.Null).ConfigureAwait(false);
        var content = _body.AsMemory(start, (int)part.Body.Position);
        if (!disposition.FileName.HasValue && !disposition.FileNameStar.HasValue)
        {
            AddField(name, content, part.ContentType);
        }
        else
        {
            AddFile(name, disposition, content, part.ContentType);
        }
    }

    private static ContentDispositionHeaderValue DispositionOf(MultipartSection part)
    {
        if (part.Headers is { } headers && headers.TryGetValue("Content-Transfer-Encoding", out var encoding)
            && encoding.ToString().ToLowerInvariant() is not ("binary" or "8bit" or "7bit"))
        {
            throw new BadRequestException("A part of the multipart form has a Content-Transfer-Encoding, which is not supported. Send the bytes unchanged.");
        }

        if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase) && disposition.Name.HasValue)
        {
            return disposition;
        }

        throw new BadRequestException("""A part of the multipart form has no name. Send Content-Disposition: form-data; name="..." with each part.""");
    }

    private void AddField(string name, ReadOnlyMemory<byte> content, string? contentType)
    {
        var value = PartCharset.Of(contentType).GetString(content.Span);
        FormLimits.CheckValue(value.Length, _options);
        _fields.Add(new(name, value));
    }

    private void AddFile(string name, ContentDispositionHeaderValue disposition, ReadOnlyMemory<byte> content, string? contentType)
    {
        FormLimits.CheckFile(content.Length, _options);
        var fileName = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString();

        // What a browser sends for an input without a file.
        if (fileName.Length > 0 || content.Length > 0)
        {
            _files.Add(new(name, fileName, content, contentType));
        }
    }
}

/// <summary>Finds the charset of a part's <c>Content-Type</c>. The default, and the replacement for an unknown charset, is UTF-8.</summary>
internal static class PartCharset
{
    public static Encoding Of(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return Encoding.UTF8;
        }

        var name = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // .NET knows UTF-7 but rejects it because it is insecure.
            return Encoding.UTF8;
        }
    }
}

/// <summary>Opens streams over memory.</summary>
internal static class PartBytes
{
    public static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Array is { } array
            ? new(array, part.Offset, part.Count, writable: false, publiclyVisible: false)
            : new(bytes.ToArray(), writable: false);
}
