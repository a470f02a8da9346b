using System.Text.Json;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>Creates the document from the routes of an app, and reports all that it cannot describe at once.</summary>
internal sealed class DocumentBuilder
{
    private readonly Resolver _app;
    private readonly OpenApiOptions _options;
    private readonly OpenApiDocument _document;
    private readonly SchemaGenerator _schemas;
    private readonly List<string> _problems = [];
    private readonly List<DescribedOperation> _operations = [];
    private readonly List<IReadOnlyList<DescribedOperation>> _merged = [];

    public DocumentBuilder(Resolver app, OpenApiOptions options, JsonSerializerOptions json)
    {
        _app = app;
        _options = options;
        _document = new OpenApiDocument
        {
            Info = new() { Title = options.Title ?? DefaultTitle(), Version = options.Version, Description = options.Description },
            Paths = [],
            Components = new(),
        };
        _schemas = new(json, _document);
    }

    /// <exception cref="InvalidOperationException">Something cannot be described.</exception>
    public OpenApiDocument Build()
    {
        if (_options.Servers.Count > 0)
        {
            _document.Servers = [.. _options.Servers.Select(server => new OpenApiServer { Url = server })];
        }

        AddPaths();
        AddTags();
        OperationIds.Declare(_operations);
        OperationIds.Complete(_operations, _problems);
        _schemas.Complete(_problems);
        ThrowIfInvalid();
        foreach (var operations in _merged)
        {
            OperationMerger.Merge(operations);
        }

        foreach (var operation in _operations)
        {
            _options.OnOperation?.Invoke(operation.Operation, operation.Route);
        }

        _options.OnDocument?.Invoke(_document);
        OperationIds.Check(_document, _problems);
        ThrowIfInvalid();
        return _document;
    }

    private void AddPaths()
    {
        var paths = new PathMap([.. _app.Routes.Where(route => !route.IsOfPackage)]);
        foreach (var path in paths.Paths)
        {
            var item = new OpenApiPathItem { Operations = [] };
            foreach (var (method, routes) in path.Operations())
            {
                var described = routes.Select(route => new OperationBuilder(route, method, path, _schemas, _document, _app).Build()).ToList();
                foreach (var operation in described)
                {
                    SecurityDescription.Add(operation.Operation, operation.Route.Security, _document, hasScopes: _options.SpecVersion != OpenApiVersion.V30);
                }

                item.Operations.Add(new HttpMethod(method), described[0].Operation);
                _operations.Add(described[0]);
                if (described.Count > 1)
                {
                    OperationIds.Share(described, _problems);
                    _merged.Add(described);
                }
            }

            if (item.Operations.Count > 0)
            {
                _document.Paths.Add(path.Text, item);
            }
        }
    }

    private void AddTags()
    {
        var tags = new SortedDictionary<string, OpenApiTag>(StringComparer.Ordinal);
        foreach (var (route, tag) in _operations.Concat(_merged.SelectMany(operations => operations)).Select(operation => (operation.Route, operation.Tag)))
        {
            if (tag is not null && route.Action.ControllerType is { } controller && !tags.ContainsKey(tag))
            {
                tags.Add(tag, new() { Name = tag, Description = route.Action.Documentation.Find(controller)?.Summary });
            }
        }

        if (tags.Count > 0)
        {
            _document.Tags = new HashSet<OpenApiTag>(tags.Values);
        }
    }

    private string DefaultTitle()
    {
        foreach (var route in _app.Routes)
        {
            if (route.Action.ControllerType?.Assembly.GetName().Name is { Length: > 0 } name)
            {
                return name;
            }
        }

        return "API";
    }

    private void ThrowIfInvalid()
    {
        if (_problems.Count > 0)
        {
            var count = _problems.Count == 1 ? "1 problem" : $"{_problems.Count} problems";
            throw new InvalidOperationException($"The OpenAPI document cannot be created: {count}.{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", _problems)}");
        }
    }
}

/// <summary>An operation with its route.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Route">The route.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Tag">The tag, or null for a handler that was passed to <c>Map</c>.</param>
internal sealed record DescribedOperation(OpenApiOperation Operation, Route Route, string Method, DescribedPath Path, string? Tag);
