using LambdaEventHandler.Forms;
using Microsoft.Net.Http.Headers;

namespace LambdaEventHandler.Forms
{
    /// <summary>Represents the fields and files of a form, in the order in which they were sent. Names are case-sensitive. A name can have several values.</summary>
    public sealed class Form
    {
        private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<FormFile>> _files = new(StringComparer.Ordinal);

        internal Form(IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<FormFile> files)
        {
            (Fields, Files) = (fields, files);
            foreach (var (name, value) in fields)
            {
                Add(_values, name, value);
            }

            foreach (var file in files)
            {
                Add(_files, file.Name, file);
            }
        }

        /// <summary>Gets the fields.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

        /// <summary>Gets the files.</summary>
        public IReadOnlyList<FormFile> Files { get; }

        /// <summary>Gets the value of a field.</summary>
        /// <param name="name">The name of the field.</param>
        /// <value>The last of several values, or <see langword="null"/> if the form doesn't have the field.</value>
        public string? this[string name] => GetValues(name) is [.., var last] ? last : null;

        /// <summary>Returns all values of a field.</summary>
        /// <param name="name">The name of the field.</param>
        /// <returns>The values in the order in which they were sent; empty if the form doesn't have the field.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
        public IReadOnlyList<string> GetValues(string name) => _values.TryGetValue(name, out var values) ? values : [];

        /// <summary>Returns all files of a field.</summary>
        /// <param name="name">The name of the field.</param>
        /// <returns>The files in the order in which they were sent; empty if the form has none for the field.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
        public IReadOnlyList<FormFile> GetFiles(string name) => _files.TryGetValue(name, out var files) ? files : [];

        private static void Add<T>(Dictionary<string, List<T>> values, string name, T value)
        {
            if (!values.TryGetValue(name, out var list))
            {
                values.Add(name, list = []);
            }

            list.Add(value);
        }
    }
}

namespace LambdaEventHandler
{
    /// <summary>Extends <see cref="Request"/> with its form.</summary>
    public static class RequestForm
    {
        private const string UrlEncoded = "application/x-www-form-urlencoded";
        private const string Multipart = "multipart/form-data";

        private static readonly object Key = new();
        private static readonly FormOptions Defaults = new();

        /// <summary>Reads the form in the body of a request. A second call returns the same form.</summary>
        /// <param name="request">The request.</param>
        /// <returns>The form, which is empty if the request has no body.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
        /// <exception cref="ServiceException">The body is not a form (415), or it exceeds a limit of <see cref="FormOptions"/> (413).</exception>
        /// <exception cref="BadRequestException">The form is invalid, or the event marks the body as base64, but it is not valid base64.</exception>
        public static Form GetForm(this Request request)
        {
            ArgumentNullException.ThrowIfNull(request);
            if (request.Items.TryGetValue(Key, out var known))
            {
                return (Form)known!;
            }

            var form = Read(request);
            request.Items[Key] = form;
            return form;
        }

        private static Form Read(Request request)
        {
            if (request.BodyBytes is not { Length: > 0 } body)
            {
                return new([], []);
            }

            var type = MediaTypeHeaderValue.TryParse(request.Headers["Content-Type"], out var parsed) ? parsed : null;
            var options = request.AppProperties.TryGetValue(typeof(FormOptions), out var set) ? (FormOptions)set! : Defaults;
            return type?.MediaType.Value?.ToLowerInvariant() switch
            {
                UrlEncoded => UrlEncodedForm.Read(request.Body!, options),
                Multipart => MultipartForm.Read(body, type!.Boundary, options),
                _ => throw new ServiceException(415, $"The content type of the request body is not supported. Send {UrlEncoded} or {Multipart}."),
            };
        }
    }
}
