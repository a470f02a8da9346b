using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

/// <summary>The command <c>openapi</c> of the local gateway: prints the document, or compares it with a file.</summary>
internal sealed class OpenApiCommand(DocumentSource source) : IAppCommand
{
    public string Name => "openapi";

    public string Usage => "dotnet run -- openapi              prints the OpenAPI document";

    public async Task<int> RunAsync(CommandContext context)
    {
        await context.Output.WriteAsync(source.Write(source.SpecVersion, isYaml: false)).ConfigureAwait(false);
        return 0;
    }
}
