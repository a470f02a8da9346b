using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LambdaEventHandler;

public sealed partial class ResolverBuilder<TResolver>
{
    /// <summary>Removes a prefix from every path before it is routed: that of a custom domain's API mapping. The first that fits is removed once, at a segment's end.</summary>
    /// <param name="prefixes">The prefixes, for example <c>/payment</c>; with or without slashes around.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> StripPrefixes(params string[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Removes a prefix that a regular expression describes. It is matched at the path's start, without backtracking.</summary>
    /// <param name="prefixes">The expressions, for example <c>/(dev|stage)</c>.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> StripPrefixes(params Regex[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Makes <c>/hello/</c> another path than <c>/hello</c>. By default trailing slashes are ignored.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> StrictSlashes()
    {
        Settings.HasStrictSlashes = true;
        return this;
    }

    /// <summary>Answers 405 with <c>Allow</c> where a path has routes, but none of the request's method (RFC 9110, section 15.5.6). By default that is a 404.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> UseMethodNotAllowed()
    {
        Settings.AnswersMethodNotAllowed = true;
        return this;
    }

    /// <summary>Lets an exception that nobody handles fail the invocation. By default it is logged and answered 500.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> PropagateExceptions()
    {
        Settings.PropagatesExceptions = true;
        return this;
    }

    /// <summary>Replaces System.Text.Json for bodies in and out.</summary>
    /// <param name="serializer">The serializer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> UseSerializer(IBodySerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        Settings.Serializer = () => serializer;
        return this;
    }

    /// <summary>Sets how System.Text.Json reads and writes bodies.</summary>
    /// <param name="options">The options, which replace the default ones (camelCase, compact) altogether.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> UseJson(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Settings.Serializer = () => JsonBodySerializer.Create(options);
        return this;
    }

    /// <summary>Reads and writes bodies with compiled metadata: faster to start, and what Native AOT needs. Names are camelCase unless the context says otherwise.</summary>
    /// <param name="context">The context with the types of all bodies.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> UseJson(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Settings.Serializer = () => JsonBodySerializer.Create(context);
        return this;
    }
}
