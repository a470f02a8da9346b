using System.Globalization;

namespace LambdaEventHandler;

internal static class Handlers
{
    public static string Shout(string name) => name.ToUpper(CultureInfo.InvariantCulture);

    public static string Greet(this string greeting, string name) => $"{greeting}, {name}";
}
