using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

/// <summary>A difference between two documents.</summary>
/// <param name="IsBreaking">Whether a client of the earlier document can fail.</param>
/// <param name="Text">The difference in words.</param>
internal sealed record Difference(bool IsBreaking, string Text)
{
    public override string ToString() => (IsBreaking ? "BREAKING  " : "          ") + Text;
}

/// <summary>Compares two documents from the point of view of a client that was written for the first.</summary>
internal sealed class DocumentComparison
{
    private static readonly string[] Documentation = ["summary", "description", "tags", "deprecated"];

    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<Difference> _differences = [];
    private readonly SchemaComparison _schemas;

    private DocumentComparison(JsonObject before, JsonObject after)
    {
        _before = before;
        _after = after;
        _schemas = new(before, after, _differences);
    }

    /// <summary>Returns the differences, the breaking ones first.</summary>
    public static IReadOnlyList<Difference> Compare(JsonObject before, JsonObject after)
    {
        var comparison = new DocumentComparison(before, after);
        comparison.CompareOperations();
        comparison.CompareRest();
        return [.. comparison._differences.Distinct().OrderByDescending(difference => difference.IsBreaking)];
    }

    private void CompareOperations()
    {
        var before = OperationsOf(_before);
        var after = OperationsOf(_after);
        foreach (var (shape, (place, operation)) in before)
        {
            if (!after.TryGetValue(shape, out var now))
            {
                Add(true, $"{place} was removed.");
                continue;
            }

            if (place != now.Place)
            {
                Add(false, $"{place} is now {now.Place}: path parameters were renamed, which renames arguments of generated clients.");
            }

            Compare(now.Place, operation, now.Operation, RenamesIn(place, now.Place));
        }

        foreach (var (_, added) in after.Where(operation => !before.ContainsKey(operation.Key)))
        {
            Add(false, $"{added.Place} was added.");
        }
    }

    /// <summary>The names of path parameters, the earlier with the later ones: in requests, only their places count.</summary>
    private static Dictionary<string, string> RenamesIn(string before, string after)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (earlier, later) in DescribedPath.NamesIn(before).Zip(DescribedPath.NamesIn(after)))
        {
            names[earlier] = later;
        }

        return names;
    }

    /// <summary>Operations by method and path, without the names of parameters.</summary>
    private static Dictionary<string, (string Place, JsonObject Operation)> OperationsOf(JsonObject document)
    {
        var operations = new Dictionary<string, (string, JsonObject)>(StringComparer.Ordinal);
        foreach (var (path, item) in document["paths"] as JsonObject ?? [])
        {
            foreach (var (method, operation) in item as JsonObject ?? [])
            {
                if (operation is JsonObject found && method is not ("parameters" or "servers"))
                {
                    operations[$"{method.ToUpperInvariant()} {PathMap.ShapeOf(path)}"] = ($"{method.ToUpperInvariant()} {path}", found);
                }
            }
        }

        return operations;
    }

    private void Compare(string place, JsonObject before, JsonObject after, Dictionary<string, string> renames)
    {
        if ((string?)before["operationId"] != (string?)after["operationId"])
        {
            Add(true, $"{place}: the operation ID changed from '{before["operationId"]}' to '{after["operationId"]}', which renames a method of generated clients.");
        }

        CompareParameters(place, ParametersOf(before, renames), ParametersOf(after, []));
        CompareBody(place, before["requestBody"] as JsonObject, after["requestBody"] as JsonObject);
        CompareResponses(place, before["responses"] as JsonObject ?? [], after["responses"] as JsonObject ?? []);
        foreach (var name in Documentation)
        {
            if (!JsonNode.DeepEquals(before[name], after[name]))
            {
                Add(false, $"{place}: {name} changed.");
            }
        }
    }

    private void CompareParameters(string place, Dictionary<string, JsonObject> earlier, Dictionary<string, JsonObject> later)
    {
        foreach (var (name, parameter) in earlier)
        {
            if (!later.TryGetValue(name, out var now))
            {
                Add(true, $"{place}: the {name} was removed.");
                continue;
            }

            if (!IsRequired(parameter) && IsRequired(now))
            {
                Add(true, $"{place}: the {name} became required.");
            }
            else if (IsRequired(parameter) && !IsRequired(now))
            {
                Add(false, $"{place}: the {name} became optional.");
            }

            _schemas.CompareSent($"{place}: the {name}", parameter["schema"], now["schema"]);
            if (!JsonNode.DeepEquals(parameter["description"], now["description"]))
            {
                Add(false, $"{place}: the description of the {name} changed.");
            }
        }

        foreach (var (name, parameter) in later.Where(parameter => !earlier.ContainsKey(parameter.Key)))
        {
            Add(IsRequired(parameter), $"{place}: the {(IsRequired(parameter) ? "required" : "optional")} {name} was added.");
        }
    }

    private static Dictionary<string, JsonObject> ParametersOf(JsonObject operation, Dictionary<string, string> renames)
    {
        var parameters = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var parameter in (operation["parameters"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = (string?)parameter["name"] ?? "";
            parameters[$"{parameter["in"]} parameter '{((string?)parameter["in"] == "path" ? renames.GetValueOrDefault(name, name) : name)}'"] = parameter;
        }

        return parameters;
    }

    private void CompareBody(string place, JsonObject? before, JsonObject? after)
    {
        if (before is null || after is null)
        {
            if (before is not null)
            {
                Add(true, $"{place}: the request body was removed.");
            }
            else if (after is not null)
            {
                Add(IsRequired(after), $"{place}: {(IsRequired(after) ? "a required" : "an optional")} request body was added.");
            }

            return;
        }

        if (!IsRequired(before) && IsRequired(after))
        {
            Add(true, $"{place}: the request body became required.");
        }

        CompareContent($"{place}: the request body", before, after, isSent: true);
    }

    private void CompareResponses(string place, JsonObject before, JsonObject after)
    {
        foreach (var (status, response) in before)
        {
            if (after[status] is not JsonObject now)
            {
                Add(status.StartsWith('2'), $"{place}: the response {status} was removed.");
                continue;
            }

            CompareContent($"{place}: the response {status}", (JsonObject)response!, now, isSent: false);
            if (!JsonNode.DeepEquals(response!["description"], now["description"]))
            {
                Add(false, $"{place}: the description of the response {status} changed.");
            }
        }

        foreach (var (status, _) in after.Where(response => !before.ContainsKey(response.Key)))
        {
            Add(false, $"{place}: the response {status} was added.");
        }
    }

    private void CompareContent(string place, JsonObject before, JsonObject after, bool isSent)
    {
        var later = after["content"] as JsonObject ?? [];
        var earlier = before["content"] as JsonObject ?? [];
        foreach (var (type, content) in earlier)
        {
            if (later[type] is not { } now)
            {
                Add(true, $"{place} no longer has the content type {type}.");
            }
            else if (isSent)
            {
                _schemas.CompareSent(place, content!["schema"], now["schema"]);
            }
            else
            {
                _schemas.CompareReceived(place, content!["schema"], now["schema"]);
            }
        }

        foreach (var (type, _) in later.Where(content => !earlier.ContainsKey(content.Key)))
        {
            Add(false, $"{place} has the new content type {type}.");
        }
    }

    /// <summary>Names what differs outside operations, and makes sure that no difference is overlooked.</summary>
    private void CompareRest()
    {
        foreach (var name in _before.Select(member => member.Key).Union(_after.Select(member => member.Key)))
        {
            if (name is not ("paths" or "components") && !JsonNode.DeepEquals(_before[name], _after[name]))
            {
                Add(name == "servers", $"{name} changed.");
            }
        }

        if (_differences.Count == 0 && FirstDifference("", _before, _after) is { } pointer)
        {
            Add(false, $"{pointer} changed.");
        }
    }

    private static string? FirstDifference(string pointer, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return null;
        }

        if (before is JsonObject earlier && after is JsonObject later)
        {
            foreach (var name in earlier.Select(member => member.Key).Union(later.Select(member => member.Key)))
            {
                if (FirstDifference($"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", earlier[name], later[name]) is { } found)
                {
                    return found;
                }
            }
        }

        return pointer.Length == 0 ? "/" : pointer;
    }

    private static bool IsRequired(JsonObject part) => part["required"] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.True;

    private void Add(bool isBreaking, string text) => _differences.Add(new(isBreaking, text));
}
