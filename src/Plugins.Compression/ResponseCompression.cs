namespace LambdaEventHandler;

/// <summary>What compression adds to a response.</summary>
public static class ResponseCompression
{
    private static readonly object Key = new();

    /// <param name="response">The response.</param>
    extension(Response response)
    {
        /// <summary>Gets or sets whether the response is compressed, whatever its route says.</summary>
        /// <value>
        /// <see langword="true"/> compresses it as <see cref="CompressAttribute"/> would; <see langword="false"/> sends the body as it is.
        /// The default, <see langword="null"/>, leaves it to the route and <c>options.All</c>.
        /// </value>
        public bool? Compress
        {
            get => response.TryGetItem(Key, out var choice) ? choice as bool? : null;
            set => response.Items[Key] = value;
        }
    }
}
