using System.Reflection;
using System.Runtime.ExceptionServices;

namespace LambdaEventHandler.Documentation;

/// <summary>The app that a page's code makes: its static resolver, what its statements tell the builder, or its controllers alone.</summary>
internal static class PageApp
{
    public static async Task<ApiGatewayRestResolver> BuildAsync(Page page, FencedBlock code)
    {
        var assembly = PageCompiler.Load(page, code);
        var listing = new Listing(code);
        var declared = assembly.GetTypes().Where(type => listing.TypeNames.Contains(type.Name)).ToArray();
        if (ResolverOf(declared) is { } resolver)
        {
            return resolver.As<ApiGatewayRestResolver>();
        }

        var builder = ApiGatewayRestResolver.CreateBuilder();
        if (assembly.GetType(ListingSource.SnippetClass) is { } snippet)
        {
            await RunAsync(snippet, builder);
        }
        else
        {
            AddControllers(declared, builder);
        }

        return builder.Build();
    }

    private static Resolver? ResolverOf(Type[] declared)
    {
        var field = declared
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .FirstOrDefault(static field => field.FieldType.IsSubclassOf(typeof(Resolver)));
        return Unwrap(() => (Resolver?)field?.GetValue(null));
    }

    /// <summary>The controllers of the block alone, and not those that the page showed before.</summary>
    private static void AddControllers(Type[] declared, ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        var add = builder.GetType().GetMethod(nameof(builder.AddController))!;
        foreach (var controller in declared.Where(static type => type.Name.EndsWith("Controller", StringComparison.Ordinal)))
        {
            add.MakeGenericMethod(controller).Invoke(builder, [""]);
        }
    }

    private static Task RunAsync(Type snippet, ResolverBuilder<ApiGatewayRestResolver> builder)
    {
        var method = snippet.GetMethod(ListingSource.SnippetMethod)!;
        var arguments = Array.ConvertAll(method.GetParameters(), parameter => parameter.Name == "builder" ? builder : null);
        return (Task)method.Invoke(Activator.CreateInstance(snippet), arguments)!;
    }

    /// <summary>What Build refused in a static field, and not the failure of a type's initializer.</summary>
    private static T Unwrap<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception.GetBaseException() is InvalidConfigurationException refused)
        {
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }
    }
}
