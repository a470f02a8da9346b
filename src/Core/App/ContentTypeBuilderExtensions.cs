namespace LambdaEventHandler;

/// <summary>Provides the extension method that accepts request bodies of more content types.</summary>
public static class ContentTypeBuilderExtensions
{
    /// <summary>
    /// Reads request bodies of more content types as JSON, or as the format of the app's serializer. By default, a body of another type than those in
    /// <see cref="IBodySerializer.ReadableMediaTypes"/> returns 415. For single actions, use <see cref="AcceptContentTypesAttribute"/>.
    /// </summary>
    /// <remarks>
    /// A web page of any origin can send <c>text/plain</c> without a pre-flight request, so don't rely on CORS to protect such an app. A <c>[FromBody] string</c> still
    /// gets the text of these bodies.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="contentTypes">
    /// Media types without parameters, such as <c>text/plain</c>. <c>*/*+xml</c> stands for every type with that suffix, <c>*/*</c> for every type, so that there is no
    /// 415. <c>Build()</c> reports invalid ones.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.AcceptContentTypes("text/plain")</c></example>
    public static TBuilder AcceptContentTypes<TBuilder>(this TBuilder builder, params string[] contentTypes)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(contentTypes);
        AcceptedContentTypes.Check(contentTypes, "AcceptContentTypes", builder.Settings.Problems);
        builder.Settings.ContentTypes = [.. builder.Settings.ContentTypes, .. contentTypes];
        return builder;
    }
}
