namespace LambdaEventHandler.Conformance.Apps;

/// <summary>Switches the plugins on that a case asks for.</summary>
internal static class Plugins
{
    public static void Use<TResolver>(ResolverBuilder<TResolver> builder, AppDescription description)
        where TResolver : Resolver
    {
        if (description.Cors is { } cors)
        {
            builder.UseCors(cors.Apply);
        }

        if (description.Compression is { } compression)
        {
            builder.UseCompression(compression.Apply);
        }

        if (description.Forms is { } forms)
        {
            builder.UseForms(forms.Apply);
        }

        if (description.ConditionalRequests is { } conditional)
        {
            builder.UseConditionalRequests(conditional.Apply);
        }

        if (description.JwtBearer is { } jwtBearer)
        {
            builder.UseJwtBearer(jwtBearer.Apply);
        }

        if (description.Authorization)
        {
            builder.UseAuthorization();
        }

        if (description.Debug is { } debug)
        {
            builder.UseDebug(debug.IsEnabled);
        }
    }

    /// <summary>What <c>[Compress]</c> and <c>[DisableCors]</c> would say on an action.</summary>
    public static IEnumerable<object> MetadataOf(RouteDescription route)
    {
        if (route.Compress)
        {
            yield return new CompressAttribute();
        }

        if (!route.Cors)
        {
            yield return new DisableCorsAttribute();
        }
    }
}
