namespace LambdaEventHandler.Resilience;

/// <summary>What an app throws. No client may see its text.</summary>
internal static class Inside
{
    public const string Secret = "swordfish";

    public static InvalidOperationException Failure(string where = "") => new($"{Secret} {where}".TrimEnd());

    /// <summary>An exception that doesn't mean that the input is invalid, which most exceptions mean while a body is read.</summary>
    public static TimeoutException Unavailable() => new(Secret);

    public static T Throw<T>() => throw Failure();

    public static async Task<T> ThrowLaterAsync<T>()
    {
        await Task.Yield();
        throw Failure();
    }
}
