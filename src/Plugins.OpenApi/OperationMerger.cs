using System.Globalization;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>
/// Merges the operations of routes that only constraints tell apart, such as <c>/users/{id:int}</c> and <c>/users/{name:alpha}</c>, because a document has one
/// operation for a method and a path. The result accepts what any of the routes accepts, and describes what any of them returns.
/// </summary>
internal static class OperationMerger
{
    /// <summary>Merges operations into the first one.</summary>
    public static void Merge(IReadOnlyList<DescribedOperation> described)
    {
        var operations = described.Select(one => one.Operation).ToList();
        var merged = operations[0];
        merged.Parameters = MergeParameters(operations);
        merged.RequestBody = MergeBodies(operations);
        merged.Responses = MergeResponses(operations);
        merged.Tags = Union(operations);
        merged.Deprecated = operations.TrueForAll(operation => operation.Deprecated);
        merged.Description = string.Join('\n', described.Select(one => $"- `{one.Route.Template}`: {one.Operation.Summary ?? one.Route.DisplayName}{(one.Operation.Description is { } more ? $" {more}" : "")}"));
        merged.Summary = Join(operations.Select(operation => operation.Summary), " / ");
    }

    private static HashSet<OpenApiTagReference>? Union(List<OpenApiOperation> operations)
    {
        var tags = operations.SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>()).DistinctBy(tag => tag.Reference.Id).ToHashSet();
        return tags.Count == 0 ? null : tags;
    }

    private static List<IOpenApiParameter>? MergeParameters(List<OpenApiOperation> operations)
    {
        var merged = new List<IOpenApiParameter>();
        foreach (var same in operations.SelectMany(operation => operation.Parameters ?? []).GroupBy(parameter => (parameter.In, parameter.Name)))
        {
            // A parameter that one of the routes does not read is optional.
            merged.Add(new OpenApiParameter
            {
                Name = same.Key.Name,
                In = same.Key.In,
                Required = same.All(parameter => parameter.Required) && same.Count() == operations.Count,
                Description = Join(same.Select(parameter => parameter.Description), "\n"),
                Schema = AnyOf(same.Select(parameter => parameter.Schema)),
            });
        }

        return merged.Count == 0 ? null : merged;
    }

    private static OpenApiRequestBody? MergeBodies(List<OpenApiOperation> operations)
    {
        var bodies = operations.Select(operation => operation.RequestBody).OfType<OpenApiRequestBody>().ToList();
        return bodies.Count == 0 ? null : new()
        {
            Required = bodies.Count == operations.Count && bodies.TrueForAll(body => body.Required),
            Description = Join(bodies.Select(body => body.Description), "\n"),
            Content = MergeContent(bodies.Select(body => body.Content)),
        };
    }

    private static OpenApiResponses MergeResponses(List<OpenApiOperation> operations)
    {
        var merged = new OpenApiResponses();
        foreach (var same in operations.SelectMany(operation => operation.Responses!).GroupBy(response => response.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            merged.Add(same.Key, new OpenApiResponse
            {
                Description = Join(same.Select(response => response.Value.Description), "\n"),
                Content = MergeContent(same.Select(response => response.Value.Content)),
            });
        }

        return merged;
    }

    private static Dictionary<string, IOpenApiMediaType>? MergeContent(IEnumerable<IDictionary<string, IOpenApiMediaType>?> contents)
    {
        var merged = contents
            .SelectMany(content => content ?? new Dictionary<string, IOpenApiMediaType>())
            .GroupBy(content => content.Key)
            .ToDictionary(same => same.Key, IOpenApiMediaType (same) => new OpenApiMediaType { Schema = AnyOf(same.Select(content => content.Value.Schema)) });
        return merged.Count == 0 ? null : merged;
    }

    private static IOpenApiSchema? AnyOf(IEnumerable<IOpenApiSchema?> schemas)
    {
        var distinct = schemas.OfType<IOpenApiSchema>().DistinctBy(Write).ToList();
        return distinct.Count switch
        {
            0 => null,
            1 => distinct[0],
            _ => new OpenApiSchema { AnyOf = distinct },
        };
    }

    private static string Write(IOpenApiSchema schema)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private static string? Join(IEnumerable<string?> texts, string separator) => string.Join(separator, texts.OfType<string>().Distinct()) is { Length: > 0 } joined ? joined : null;
}
