namespace LambdaEventHandler;

/// <summary>Validates the paths that a <see cref="RequestBuilder"/> is given.</summary>
internal static class PathArgument
{
    public static string Check(string path, string parameter) => path is ['/', ..]
        ? CheckCharacters(path, parameter)
        : throw new ArgumentException($"The path '{LogText.Encode(path)}' does not start with a slash: use a path such as /todos/7, without scheme and host.", parameter);

    public static string CheckCharacters(string text, string parameter)
    {
        foreach (var character in text)
        {
            if (character is <= ' ' or '\x7f' or '#')
            {
                throw new ArgumentException($"'{LogText.Encode(text)}' contains the character U+{(int)character:X4}, which is not valid in the path of a request: remove or percent-encode it.", parameter);
            }
        }

        return text;
    }
}
