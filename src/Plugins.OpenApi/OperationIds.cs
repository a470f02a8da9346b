using System.Text;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>The names of operations. Without an attribute, a name consists of the method and the path, so that a rename in C# does not change it.</summary>
internal static class OperationIds
{
    /// <summary>Sets the names of attributes. An action with several operations has the method appended, and the path where that is not enough.</summary>
    public static void Declare(IReadOnlyList<DescribedOperation> operations)
    {
        foreach (var action in operations.Where(operation => operation.Operation.OperationId is null && operation.Route.GetMetadata<OperationIdAttribute>() is not null).GroupBy(ActionOf))
        {
            var areMethodsEnough = action.Select(operation => operation.Method).Distinct().Count() == action.Count();
            foreach (var operation in action)
            {
                var id = operation.Route.GetMetadata<OperationIdAttribute>()!.Id;
                operation.Operation.OperationId = action.Count() == 1 ? id
                    : id + (areMethodsEnough ? Capitalize(operation.Method.ToLowerInvariant()) : Capitalize(Of(operation.Method, operation.Path.Text)));
            }
        }
    }

    /// <summary>Sets the name of operations that become one to the name that an attribute of one of them sets.</summary>
    public static void Share(IReadOnlyList<DescribedOperation> operations, ICollection<string> problems)
    {
        var named = operations.Where(operation => operation.Route.GetMetadata<OperationIdAttribute>() is not null).ToList();
        var ids = named.Select(operation => operation.Route.GetMetadata<OperationIdAttribute>()!.Id).Distinct().ToList();
        if (ids.Count > 1)
        {
            problems.Add(
                $"{named[0].Route.DisplayName} and {named[1].Route.DisplayName} are one operation of the document, {named[0].Method} {named[0].Path.Text}, because only constraints tell them apart, "
                + $"but they have the operation IDs '{ids[0]}' and '{ids[1]}': set one of them only.");
        }

        // The name of the first route is declared with those of the other operations of its action.
        if (ids.Count > 0 && operations[0].Route.GetMetadata<OperationIdAttribute>() is null)
        {
            operations[0].Operation.OperationId = ids[0];
        }
    }

    /// <summary>Names each operation that has no name.</summary>
    public static void Complete(IReadOnlyList<DescribedOperation> operations, ICollection<string> problems)
    {
        var taken = new Dictionary<string, DescribedOperation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (operation.Operation.OperationId is { } id && !taken.TryAdd(id, operation))
            {
                problems.Add(
                    $"{taken[id].Route.DisplayName} ({taken[id].Method} {taken[id].Path.Text}) and {operation.Route.DisplayName} ({operation.Method} {operation.Path.Text}) have the operation ID '{id}': "
                    + "give each action its own with [OperationId].");
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

    /// <summary>Reports names that the hooks of the app have made ambiguous.</summary>
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
                    problems.Add($"{taken[id]} and {place} have the operation ID '{id}': give each operation its own in OnOperation or OnDocument.");
                }
            }
        }
    }

    /// <summary>The method of a controller, overloads apart; for a handler, its route.</summary>
    private static object ActionOf(DescribedOperation operation) => operation.Route.Action is { ControllerType: { } controller } action
        ? (controller, action.MethodName, string.Join(',', action.Parameters.Select(parameter => parameter.Type)))
        : operation.Route;

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];

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
