using System.Globalization;
using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>Writes the event and the response of each invocation to a folder: <c>0001-GET-hello-lessa.event.json</c> and <c>0001-GET-hello-lessa.response.json</c>.</summary>
internal sealed class InvocationFiles : IInvocationSink
{
    private const int LongestName = 60;

    private readonly string _folder;
    private readonly GatewayConsole _console;
    private int _last;

    private InvocationFiles(string folder, GatewayConsole console, int last) => (_folder, _console, _last) = (folder, console, last);

    /// <summary>Creates the folder unless it exists. Its files are kept: the numbers continue after them.</summary>
    /// <exception cref="UserErrorException">The folder can't be created.</exception>
    public static InvocationFiles In(string folder, GatewayConsole console)
    {
        try
        {
            var files = Directory.CreateDirectory(folder).EnumerateFiles("*.event.json");
            return new(folder, console, files.Select(file => NumberOf(file.Name)).DefaultIfEmpty().Max());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"--record {PrintableText.Encode(folder)} is not a folder that can be written: name another one.");
        }
    }

    public void Complete(Invocation invocation)
    {
        if (invocation.Event is null)
        {
            return;
        }

        var number = Interlocked.Increment(ref _last);
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}-{NameOf(invocation)}"));
        try
        {
            File.WriteAllBytes($"{path}.event.json", invocation.Event);
            if (invocation.FunctionResponse is { } response)
            {
                File.WriteAllBytes($"{path}.response.json", response);
            }

            if (invocation.Failure is { } failure)
            {
                File.WriteAllText($"{path}.error.txt", failure.ToString());
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _console.Error.WriteLine($"The invocation cannot be recorded in {PrintableText.Encode(_folder)}: {PrintableText.Encode(exception.Message)}");
        }
    }

    private static int NumberOf(string name) =>
        name.IndexOf('-', StringComparison.Ordinal) is > 0 and var end && int.TryParse(name.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Returns the method and the path, of which only ASCII letters, digits, and hyphens are kept.</summary>
    private static string NameOf(Invocation invocation)
    {
        var name = new StringBuilder();
        foreach (var character in $"{invocation.Request.Method}{invocation.Request.Target.Path}")
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(character);
            }
            else if (name is [.., not '-'])
            {
                name.Append('-');
            }
        }

        return name.ToString(0, Math.Min(name.Length, LongestName)).TrimEnd('-');
    }
}
