namespace LambdaEventHandler;

/// <summary>Two routes that match the same requests: an error of <c>Build()</c> and, in the same words, of the compiler.</summary>
internal static class RouteAmbiguity
{
    /// <summary>Returns the message.</summary>
    /// <param name="first">The first route, as <see cref="Describe"/> writes it.</param>
    /// <param name="second">The second route.</param>
    /// <param name="shortened">The template of the paths without an optional parameter that both match, or null.</param>
    public static string Message(string first, string second, string? shortened) => shortened is null
        ? $"{first} and {second} match the same requests: change the template or the method of one of them, or remove it."
        : $"{first} and {second} match the same requests for '{shortened}': remove one of them, or the question mark or default value that makes a parameter optional.";

    /// <summary>Returns a route with the parameters of its action, which distinguish overloads: <c>GET /users/{id} (UsersController.Get(int id))</c>.</summary>
    public static string Describe(IReadOnlyList<string> methods, RouteTemplate template, string signature) =>
        $"{string.Join(", ", methods)} {template} ({signature})";

    /// <summary>Compares the order in which routes are listed: by template, then by method, then by action.</summary>
    public static int Compare(RouteTemplate one, IReadOnlyList<string> methodsOfOne, string signatureOfOne, RouteTemplate other, IReadOnlyList<string> methodsOfOther, string signatureOfOther)
    {
        var difference = string.CompareOrdinal(one.Text, other.Text);
        if (difference == 0 && methodsOfOne.Count > 0 && methodsOfOther.Count > 0)
        {
            difference = string.CompareOrdinal(methodsOfOne[0], methodsOfOther[0]);
        }

        return difference != 0 ? difference : string.CompareOrdinal(signatureOfOne, signatureOfOther);
    }
}
