namespace LambdaEventHandler;

/// <summary>Extends <see cref="Response"/> with the choice of compression.</summary>
public static class ResponseCompression
{
    private static readonly object Key = new();

    /// <param name="response">The response.</param>
    extension(Response response)
    {
        /// <summary>Gets or sets a value that indicates whether the response is compressed. It overrides the setting of the route.</summary>
        /// <value>
        /// <see langword="true"/> compresses the response like <see cref="CompressAttribute"/>; <see langword="false"/> sends it uncompressed.
        /// The default is <see langword="null"/>, which uses the setting of the route and <see cref="Compression.CompressionOptions.All"/>.
        /// </value>
        /// <example><c>return new Response { Body = report, Compress = true };</c></example>
        public bool? Compress
        {
            get => response.TryGetItem(Key, out var choice) && choice is bool isChosen ? isChosen : null;
            set => response.Items[Key] = value;
        }
    }
}
