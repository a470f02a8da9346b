namespace LambdaEventHandler;

/// <summary>What compression adds to an answer.</summary>
public static class ResponseCompression
{
    private static readonly object Key = new();

    /// <param name="response">The answer.</param>
    extension(Response response)
    {
        /// <summary>Whether the answer may be compressed, where its route or <c>options.All</c> says that answers are.</summary>
        /// <value>The default is <see langword="true"/>; <see langword="false"/> sends the body as it is.</value>
        public bool Compress
        {
            get => !response.Items.TryGetValue(Key, out var isAllowed) || isAllowed is true;
            set => response.Items[Key] = value;
        }
    }
}
