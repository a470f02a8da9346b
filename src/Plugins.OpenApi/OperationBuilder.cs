using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Describes one method of one route.</summary>
internal sealed class OperationBuilder(
    Route route, string method, DescribedPath path, SchemaGenerator schemas, OpenApiDocument document, Resolver app)
{
    private const string Json = "application/json";

    private readonly ActionDescriptor _action = route.Action;
    private readonly DocumentationComment? _comment = route.Action.Documentation.Action;
    private readonly OpenApiOperation _operation = new();

    public DescribedOperation Build()
    {
        schemas.BeginOperation(_operation);
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
        _operation.Responses = new ResponseBuilder(route, schemas, app).Build(canBindingFail: _action.Parameters.Any(CanBeInvalid));
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
            _operation.RequestBody = new FormBody(_action, schemas).Create();
            return;
        }

        var content = new OpenApiMediaType();
        if (BinaryBody.IsBinary(body.Type))
        {
            _operation.RequestBody = BinaryBody.Create(body, _comment?.FindParameter(body.Name), schemas);
            return;
        }

        schemas.Use(body.Type, _action, schema => content.Schema = schema, body.Attributes);
        _operation.RequestBody = new OpenApiRequestBody
        {
            Required = body.IsRequired,
            Description = _comment?.FindParameter(body.Name),
            Content = new Dictionary<string, IOpenApiMediaType> { [app.Serializer.ReadableMediaTypes.FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal)) ?? Json] = content },
        };
    }

    /// <summary>Determines whether a request can have a value of the parameter that leads to 400.</summary>
    private bool CanBeInvalid(ParameterDescriptor parameter) => parameter.In switch
    {
        "body" or "form" => true,
        "path" => InTemplate(parameter) is { } inTemplate && inTemplate.Index < path.ParameterNames.Count && !TypeFormat.IsEnsured(parameter.Type, inTemplate.Parameter.Constraints),
        "services" or "invocation" => false,
        _ when ResponseBuilder.IsOfClient(parameter) => false,
        _ => parameter.IsRequired || (parameter.Type != typeof(string) && parameter.Type != typeof(string[])) || parameter.Attributes.Any(static attribute => attribute is FromValueAttribute),
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
}
