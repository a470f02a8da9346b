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

    /// <param name="canBindingFail">Whether a request can have a value that cannot be bound.</param>
    public OpenApiResponses Build(bool canBindingFail)
    {
        var declared = route.Metadata.OfType<ProducesResponseAttribute>().ToList();
        AddResult(declared);
        foreach (var response in declared)
        {
            if (response.Type is null && response.StatusCode >= 400)
            {
                AddError(response.StatusCode, response.Description, [typeof(ErrorBody)], response.ContentType);
            }
            else
            {
                Add(response.StatusCode, response.Description, response.Type, response.ContentType);
            }
        }

        foreach (var exception in _comment?.Exceptions ?? [])
        {
            if (StatusOf(exception.TypeName) is { } status && !HasResponse(status))
            {
                AddError(status, exception.Description, [typeof(ErrorBody)]);
            }
        }

        AddInvalidRequests(canBindingFail);
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
            Add(204, _comment?.Returns, null, Json);
        }
        else if (type != typeof(Response))
        {
            var contentType = type == typeof(string) ? "text/plain"
                : type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) || type.IsAssignableTo(typeof(Stream)) ? Binary
                : Json;
            Add(200, _comment?.Returns, type, contentType);
        }
        else if (!isSuccessDeclared)
        {
            _responses["2XX"] = new OpenApiResponse { Description = _comment?.Returns ?? "Success" };
        }
    }

    /// <summary>Adds the responses to values that cannot be bound, and to values that fail validation. They can have one status.</summary>
    private void AddInvalidRequests(bool canBindingFail)
    {
        const string Binding = "A value of the request is missing or invalid.";
        var validation = app.FindValidationStatus(route);
        var isShared = canBindingFail && validation == 400;
        if (canBindingFail && !HasResponse(400))
        {
            AddError(400, Binding, isShared ? [typeof(ErrorBody), typeof(ValidationErrorBody)] : [typeof(ErrorBody)]);
        }

        if (validation is { } status && !HasResponse(status))
        {
            AddError(status, "A value of the request fails validation.", [typeof(ValidationErrorBody)]);
        }
    }

    private bool HasResponse(int status) => _responses.ContainsKey(TextOf(status));

    private void Add(int status, string? description, Type? type, string contentType)
    {
        var response = new OpenApiResponse { Description = description ?? ReasonPhrase.Of(status) };
        if (type is not null)
        {
            var content = new OpenApiMediaType();
            if (contentType == "text/plain" && type == typeof(string))
            {
                content.Schema = schemas.Read(new JsonObject { ["type"] = "string" });
            }
            else if (contentType == Binary)
            {
                content.Schema = schemas.Read(new JsonObject { ["type"] = "string", ["format"] = "binary" });
            }
            else
            {
                schemas.Use(type, _action, schema => content.Schema = schema);
            }

            response.Content = new Dictionary<string, IOpenApiMediaType> { [contentType] = content };
        }

        _responses[TextOf(status)] = response;
    }

    /// <summary>Adds an error that the library returns: problem details, or one of its own bodies.</summary>
    private void AddError(int status, string? description, Type[] bodies, string contentType = Json)
    {
        if (app.UsesProblemDetails)
        {
            Add(status, description, typeof(ProblemDetails), contentType == Json ? ProblemJson : contentType);
            return;
        }

        Add(status, description, bodies[0], contentType);
        foreach (var body in bodies.Skip(1))
        {
            var content = (OpenApiMediaType)_responses[TextOf(status)].Content![contentType];
            schemas.Use(body, _action, schema => content.Schema = new OpenApiSchema { AnyOf = [content.Schema!, schema] });
        }
    }

    private static string TextOf(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static int? StatusOf(string exception) => exception switch
    {
        "LambdaEventHandler.BadRequestException" or "LambdaEventHandler.BindingException" => 400,
        "LambdaEventHandler.UnauthorizedException" => 401,
        "LambdaEventHandler.NotFoundException" => 404,
        "LambdaEventHandler.InternalServerErrorException" => 500,
        _ => null,
    };
}

/// <summary>The reason phrases of statuses (RFC 9110, section 15).</summary>
internal static class ReasonPhrase
{
    /// <summary><c>Not found</c> for 404.</summary>
    public static string Of(int status)
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
