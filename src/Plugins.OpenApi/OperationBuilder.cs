using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes one method of one route.</summary>
internal sealed class OperationBuilder(
    Route route, string method, DescribedPath path, SchemaGenerator schemas, OpenApiDocument document, IReadOnlyList<string> bodyTypes)
{
    private const string Json = "application/json";
    private const string Binary = "application/octet-stream";

    private readonly ActionDescriptor _action = route.Action;
    private readonly DocumentationComment? _comment = route.Action.Documentation.Action;
    private readonly OpenApiOperation _operation = new() { Responses = [] };

    public DescribedOperation Build()
    {
        var tag = TagOf(_action);
        _operation.Summary = _comment?.Summary;
        _operation.Description = _comment?.Remarks;
        _operation.Deprecated = route.GetMetadata<ObsoleteAttribute>() is not null;
        if (tag is not null)
        {
            _operation.Tags = new HashSet<OpenApiTagReference> { new(tag, document) };
        }

        AddParameters();
        AddBody();
        AddResponses();
        return new(_operation, route, method, path, tag);
    }

    private static string? TagOf(ActionDescriptor action)
    {
        const string Suffix = "Controller";
        var name = action.ControllerType?.Name;
        return name is not null && name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private void AddParameters()
    {
        List<IOpenApiParameter> parameters = [.. PathParameters()];
        foreach (var parameter in _action.Parameters.SelectMany(static parameter => parameter.Members.Count > 0 ? parameter.Members : [parameter]))
        {
            var location = parameter.In switch
            {
                "query" => ParameterLocation.Query,
                "header" => ParameterLocation.Header,
                "cookie" => ParameterLocation.Cookie,
                _ => (ParameterLocation?)null,
            };
            if (location is { } place && !parameters.Exists(other => other.In == place && other.Name == parameter.WireName))
            {
                parameters.Add(new OpenApiParameter
                {
                    Name = parameter.WireName,
                    In = place,
                    Required = parameter.IsRequired,
                    Description = _comment?.FindParameter(parameter.Name),
                    Schema = schemas.Read(ParameterSchema.Of(parameter, schemas.Json)),
                });
            }
        }

        if (parameters.Count > 0)
        {
            _operation.Parameters = parameters;
        }
    }

    /// <summary>The parameters of the path, including those that the action does not read. Each is required: a path without an optional one is a path of its own.</summary>
    private IEnumerable<OpenApiParameter> PathParameters()
    {
        for (var index = 0; index < path.ParameterNames.Count; index++)
        {
            var inTemplate = index < route.Parameters.Count ? route.Parameters[index] : null;
            var parameter = inTemplate is null ? null : _action.Parameters.FirstOrDefault(
                candidate => candidate.In == "path" && string.Equals(candidate.WireName, inTemplate.Name, StringComparison.OrdinalIgnoreCase));
            var schema = parameter is null ? new JsonObject { ["type"] = "string" } : ParameterSchema.Of(parameter, schemas.Json);
            schema.Remove("default");
            foreach (var constraint in inTemplate?.Constraints ?? [])
            {
                ConstraintKeywords.Apply(schema, constraint);
            }

            yield return new OpenApiParameter
            {
                Name = path.ParameterNames[index],
                In = ParameterLocation.Path,
                Required = true,
                Description = parameter is null ? null : _comment?.FindParameter(parameter.Name),
                Schema = schemas.Read(schema),
            };
        }
    }

    private void AddBody()
    {
        if (_action.Parameters.FirstOrDefault(parameter => parameter.In == "body") is not { } body)
        {
            return;
        }

        var content = new OpenApiMediaType();
        schemas.Use(body.Type, _action, schema => content.Schema = schema, body.Attributes);
        _operation.RequestBody = new OpenApiRequestBody
        {
            Required = body.IsRequired,
            Description = _comment?.FindParameter(body.Name),
            Content = new Dictionary<string, IOpenApiMediaType> { [bodyTypes.FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal)) ?? Json] = content },
        };
    }

    private void AddResponses()
    {
        var declared = route.Metadata.OfType<ProducesResponseAttribute>().ToList();
        AddResult(declared);
        foreach (var response in declared)
        {
            var type = response.Type ?? (response.StatusCode >= 400 ? typeof(ErrorBody) : null);
            Add(response.StatusCode, response.Description, type, response.ContentType);
        }

        foreach (var exception in _comment?.Exceptions ?? [])
        {
            if (StatusOf(exception.TypeName) is { } status && !HasResponse(status))
            {
                Add(status, exception.Description, typeof(ErrorBody), Json);
            }
        }

        if (_action.Parameters.Any(CanBeInvalid) && !HasResponse(400))
        {
            Add(400, "A value of the request is missing or invalid.", typeof(ErrorBody), Json);
        }

        var sorted = _operation.Responses!.OrderBy(response => response.Key, StringComparer.Ordinal).ToList();
        _operation.Responses!.Clear();
        foreach (var (status, response) in sorted)
        {
            _operation.Responses.Add(status, response);
        }
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
            _operation.Responses!["2XX"] = new OpenApiResponse { Description = _comment?.Returns ?? "Success" };
        }
    }

    private bool HasResponse(int status) => _operation.Responses!.ContainsKey(status.ToString(CultureInfo.InvariantCulture));

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

        _operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = response;
    }

    /// <summary>Determines whether a request can have a value of the parameter that leads to 400.</summary>
    private bool CanBeInvalid(ParameterDescriptor parameter) => parameter.In switch
    {
        "body" => true,
        "path" => InTemplate(parameter) is { } inTemplate && inTemplate.Index < path.ParameterNames.Count && !TypeFormat.IsEnsured(parameter.Type, inTemplate.Parameter.Constraints),
        "query" or "header" or "cookie" => parameter.IsRequired || (parameter.Type != typeof(string) && parameter.Type != typeof(string[])),
        _ => false,
    };

    private (int Index, RouteParameter Parameter)? InTemplate(ParameterDescriptor parameter)
    {
        for (var index = 0; index < route.Parameters.Count; index++)
        {
            if (string.Equals(route.Parameters[index].Name, parameter.WireName, StringComparison.OrdinalIgnoreCase))
            {
                return (index, route.Parameters[index]);
            }
        }

        return null;
    }

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
