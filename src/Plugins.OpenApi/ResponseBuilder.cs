using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes the responses of one operation: its result, those that the app declares, and the errors of the library. What the app declares comes first.</summary>
internal sealed class ResponseBuilder(Route route, SchemaGenerator schemas, Resolver app)
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";
    private const string Binary = "application/octet-stream";

    private readonly ActionDescriptor _action = route.Action;
    private readonly DocumentationComment? _comment = route.Action.Documentation.Action;
    private readonly OpenApiResponses _responses = [];

    /// <summary>Determines whether a parameter is a claim or a value of the authorizer: a request without a valid one returns 401.</summary>
    public static bool IsOfClient(ParameterDescriptor parameter) => parameter.In is "claim" or "authorizer";

    /// <param name="canBindingFail">Whether a request can have a value that cannot be bound.</param>
    public OpenApiResponses Build(bool canBindingFail)
    {
        var declared = route.Metadata.OfType<ProducesResponseAttribute>().ToList();
        AddResult(declared);
        foreach (var response in declared)
        {
            if (response.Type is null && response.StatusCode >= 400)
            {
                AddError(TextOf(response.StatusCode), response.Description, [typeof(ErrorBody)], response.ContentType);
            }
            else
            {
                Add(TextOf(response.StatusCode), response.Description, response.Type, response.ContentType);
            }
        }

        AddExceptions();
        AddInvalidRequests(canBindingFail);
        AddUnauthorized();
        var sorted = new OpenApiResponses();
        foreach (var (status, response) in _responses.OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            sorted.Add(status, response);
        }

        return sorted;
    }

    private void AddResult(List<ProducesResponseAttribute> declared)
    {
        var type = _action.ResultType;
        var isSuccessDeclared = declared.Exists(response => response.StatusCode < 300);
        if (type == typeof(void))
        {
            Add("204", _comment?.Returns, null, Json);
        }
        else if (type != typeof(Response))
        {
            var contentType = type == typeof(string) ? "text/plain"
                : type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) || type.IsAssignableTo(typeof(Stream)) || StreamedResults.IsWriter(type) ? Binary
                : StreamedResults.AreEvents(type) ? StreamedResults.EventStream
                : Json;
            Add("200", _comment?.Returns, type, contentType);
            foreach (var lines in StreamedResults.AreItems(type) ? StreamedResults.JsonLines : [])
            {
                _responses["200"].Content![lines] = new OpenApiMediaType { Schema = schemas.Read(new JsonObject { ["type"] = "string" }) };
            }
        }
        else if (!isSuccessDeclared)
        {
            _responses["2XX"] = new OpenApiResponse { Description = _comment?.Returns ?? "Success" };
        }
    }

    /// <summary>Adds the responses to the exceptions that the comment of the action lists. Those of one status are one response.</summary>
    private void AddExceptions()
    {
        foreach (var exceptions in (_comment?.Exceptions ?? []).GroupBy(exception => ExceptionResponse.Find(exception, _action)))
        {
            if (exceptions.Key is { } status && !_responses.ContainsKey(status))
            {
                var descriptions = exceptions.Select(exception => exception.Description).OfType<string>().ToList();
                var body = exceptions.All(ExceptionResponse.IsValidation) ? typeof(ValidationErrorBody) : typeof(ErrorBody);
                AddError(status, descriptions.Count == 0 ? null : string.Join('\n', descriptions), [body]);
            }
        }
    }

    /// <summary>Adds the responses to values that cannot be bound, and to values that fail validation. They can have one status.</summary>
    private void AddInvalidRequests(bool canBindingFail)
    {
        const string Binding = "A value of the request is missing or invalid.";
        var validation = app.FindValidationStatus(route);
        var isShared = canBindingFail && validation == 400;
        if (canBindingFail && !_responses.ContainsKey("400"))
        {
            AddError("400", Binding, isShared ? [typeof(ErrorBody), typeof(ValidationErrorBody)] : [typeof(ErrorBody)]);
        }

        if (validation is { } status && !_responses.ContainsKey(TextOf(status)))
        {
            AddError(TextOf(status), "A value of the request fails validation.", [typeof(ValidationErrorBody)]);
        }
    }

    private void AddUnauthorized()
    {
        if (route.Security is not null || _action.Parameters.Any(IsOfClient))
        {
            AddDefault("401", "The client is not authenticated.");
        }

        if (route.Security is not null)
        {
            AddDefault("403", "The client may not call the operation.");
        }
    }

    private void AddDefault(string status, string description)
    {
        if (!_responses.ContainsKey(status))
        {
            AddError(status, description, [typeof(ErrorBody)]);
        }
    }

    private void Add(string status, string? description, Type? type, string contentType)
    {
        var response = new OpenApiResponse { Description = description ?? ReasonPhrase.Of(status) };
        if (type is not null)
        {
            var content = new OpenApiMediaType();
            if ((contentType == "text/plain" && type == typeof(string)) || contentType == StreamedResults.EventStream)
            {
                content.Schema = schemas.Read(new JsonObject { ["type"] = "string" });
            }
            else if (contentType == Binary)
            {
                content.Schema = schemas.Read(new JsonObject { ["type"] = "string", ["format"] = "binary" });
            }
            else if (StreamedResults.ItemOf(type) is { } item)
            {
                schemas.Use(item, _action, schema => content.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema });
            }
            else
            {
                schemas.Use(type, _action, schema => content.Schema = schema);
            }

            response.Content = new Dictionary<string, IOpenApiMediaType> { [contentType] = content };
        }

        _responses[status] = response;
    }

    /// <summary>Adds an error that the library returns: problem details, or one of its own bodies.</summary>
    private void AddError(string status, string? description, Type[] bodies, string contentType = Json)
    {
        if (app.UsesProblemDetails)
        {
            Add(status, description, typeof(ProblemDetails), contentType == Json ? ProblemJson : contentType);
            return;
        }

        Add(status, description, bodies[0], contentType);
        foreach (var body in bodies.Skip(1))
        {
            var content = (OpenApiMediaType)_responses[status].Content![contentType];
            schemas.Use(body, _action, schema => content.Schema = new OpenApiSchema { AnyOf = [content.Schema!, schema] });
        }
    }

    private static string TextOf(int status) => status.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The reason phrases of statuses (RFC 9110, section 15).</summary>
internal static class ReasonPhrase
{
    /// <summary><c>Not found</c> for 404.</summary>
    public static string Of(string status) => int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Of(number) : "Error";

    private static string Of(int status)
    {
        var name = Enum.GetName((System.Net.HttpStatusCode)status);
        if (status == 200 || name is null)
        {
            return status == 200 ? "OK" : string.Create(CultureInfo.InvariantCulture, $"Status {status}");
        }

        var text = new System.Text.StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            text.Append(char.IsAsciiLetterUpper(character) && text.Length > 0 ? " " + char.ToLowerInvariant(character) : character.ToString());
        }

        return text.ToString();
    }
}
