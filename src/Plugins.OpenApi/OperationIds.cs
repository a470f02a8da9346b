using System.Text;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>The names of operations. Without an attribute, a name consists of the method and the path, so that a rename in C# does not change it.</summary>
internal static class OperationIds
{
    /// <summary>Gives a name to each operation that has none.</summary>
    public static void Complete(IReadOnlyList<DescribedOperation> operations, ICollection<string> problems)
    {
        var taken = new Dictionary<string, DescribedOperation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (operation.Operation.OperationId is { } id && !taken.TryAdd(id, operation))
            {
                problems.Add(
                    $"{taken[id].Route.DisplayName} ({taken[id].Method} {taken[id].Path.Text}) and {operation.Route.DisplayName} ({operation.Method} {operation.Path.Text}) have the operation ID '{id}': "
                    + "give each action its own with [OperationId] or in OnOperation.");
            }
        }

        foreach (var operation in operations)
        {
            if (operation.Operation.OperationId is null)
            {
                var id = Of(operation.Method, operation.Path.Text);
                var unique = id;
                for (var number = 2; !taken.TryAdd(unique, operation); number++)
                {
                    unique = $"{id}{number}";
                }

                operation.Operation.OperationId = unique;
            }
        }
    }

    /// <summary>Reports names that a change of the whole document has made ambiguous.</summary>
    public static void Check(OpenApiDocument document, ICollection<string> problems)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                var place = $"{method.Method} {path}";
                if (operation.OperationId is { } id && !taken.TryAdd(id, place))
                {
                    problems.Add($"{taken[id]} and {place} have the operation ID '{id}': give each operation its own in OnDocument.");
                }
            }
        }
    }

    /// <summary><c>getUsersByUsername</c> for <c>GET /users/{username}</c>.</summary>
    public static string Of(string method, string path)
    {
        var id = new StringBuilder(method.ToLowerInvariant());
        var isStart = true;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            isStart = true;
            foreach (var character in segment)
            {
                if (character == '{')
                {
                    id.Append("By");
                }

                if (!char.IsAsciiLetterOrDigit(character))
                {
                    isStart = true;
                    continue;
                }

                id.Append(isStart ? char.ToUpperInvariant(character) : character);
                isStart = false;
            }
        }

        return path == "/" ? id.Append("Root").ToString() : id.ToString();
    }
}
