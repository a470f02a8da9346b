using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Reads an answer's body, which may be neither the base64, nor the encoding, nor the JSON that it was to be.</summary>
internal static class BodyReading
{
    public static bool TryRead<T>(Answer answer, Func<Answer, T> read, [NotNullWhen(true)] out T? body, out string problem)
        where T : notnull
    {
        try
        {
            (body, problem) = (read(answer), "");
            return true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidDataException or InvalidOperationException)
        {
            (body, problem) = (default, exception.Message);
            return false;
        }
    }
}
