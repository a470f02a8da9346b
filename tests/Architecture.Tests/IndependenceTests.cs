using System.ComponentModel;
using System.Reflection;
using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture;

public sealed class IndependenceTests
{
    public static TheoryData<string> Plugins => [.. Repository.Projects.Where(project => project.IsPlugin).Select(project => project.Name)];

    public static TheoryData<string> Shipped => [.. Repository.Projects.Where(project => project.Name is not ("SourceGeneration" or "CodeFixes")).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_references_only_Core(string plugin)
    {
        var project = Repository.Project(plugin);

        Assert.Equal(["../Core/Core.csproj"], project.Included("ProjectReference"));
        Assert.Equal(["LambdaEventHandler.Core"], Referenced(project).Where(name => name.StartsWith("LambdaEventHandler", StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_exposes_internals_only_to_its_tests() =>
        Assert.All(
            Repository.Projects.SelectMany(project => project.Included("InternalsVisibleTo")),
            assembly => Assert.EndsWith(".Tests", assembly, StringComparison.Ordinal));

    [Fact]
    public void Core_references_no_other_project() =>
        Assert.DoesNotContain(Referenced(Repository.Project("Core")), name => name.StartsWith("LambdaEventHandler", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Only_the_local_gateway_references_ASP_NET_Core(string name)
    {
        var project = Repository.Project(name);
        var isGateway = name == "LocalGateway";

        Assert.Equal(isGateway, project.Included("FrameworkReference").Contains("Microsoft.AspNetCore.App"));
        Assert.Equal(isGateway, Referenced(project).Any(assembly => assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Public_types_are_in_one_namespace_and_those_of_plugins_below_it(string name)
    {
        var project = Repository.Project(name);
        var namespaces = Load(project).GetExportedTypes().Select(type => type.Namespace!).Distinct().ToArray();

        Assert.Contains("LambdaEventHandler", namespaces);
        Assert.All(namespaces, used => Assert.Matches(project.IsPlugin ? "^LambdaEventHandler([.]\\w+)?$" : "^LambdaEventHandler([.]Generated)?$", used));
        Assert.DoesNotContain("LambdaEventHandler.Debug", namespaces);
    }

    [Fact]
    public void What_only_generated_code_calls_is_hidden_from_completion() =>
        Assert.All(
            Load(Repository.Project("Core")).GetExportedTypes().Where(type => type.Namespace == "LambdaEventHandler.Generated"),
            type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State));

    private static IEnumerable<string> Referenced(SourceProject project) => Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!);

    private static Assembly Load(SourceProject project) => Assembly.Load(project.AssemblyName);
}
