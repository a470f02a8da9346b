using System.ComponentModel;
using System.Reflection;
using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture;

public sealed class IndependenceTests
{
    /// <summary>The parts of ASP.NET Core that are packages of their own, and need nothing else of it.</summary>
    private static readonly string[] AuthorizationPackages = ["Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Metadata"];

    private static readonly string[] FormsPackages = ["Microsoft.AspNetCore.WebUtilities"];

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
    public void Internals_are_exposed_only_to_tests_and_those_of_the_emulation_to_the_packages_that_are_built_on_it() =>
        Assert.All(
            Repository.Projects.SelectMany(project => project.Included("InternalsVisibleTo"), (project, assembly) => (project.Name, Assembly: assembly)),
            exposed => Assert.True(
                exposed.Assembly.EndsWith(".Tests", StringComparison.Ordinal)
                    || exposed.Assembly == "LambdaEventHandler.Properties"
                    || exposed is { Name: "Emulation", Assembly: "LambdaEventHandler.Hosting.AspNetCore" or "LambdaEventHandler.LocalGateway" or "LambdaEventHandler.Testing" },
                $"{exposed.Name} exposes its internals to {exposed.Assembly}."));

    [Fact]
    public void Core_references_no_other_project() =>
        Assert.DoesNotContain(Referenced(Repository.Project("Core")), name => name.StartsWith("LambdaEventHandler", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Only_the_local_gateway_and_the_host_reference_ASP_NET_Core(string name)
    {
        var project = Repository.Project(name);
        var isServer = name is "LocalGateway" or "Hosting.AspNetCore";
        var ofPackages = name switch
        {
            "Plugins.Authorization" => AuthorizationPackages,
            "Plugins.Forms" => FormsPackages,
            _ => [],
        };

        Assert.Equal(isServer, project.Included("FrameworkReference").Contains("Microsoft.AspNetCore.App"));
        Assert.Equal(isServer, Referenced(project).Except(ofPackages).Any(assembly => assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Public_types_are_in_one_namespace_and_those_of_plugins_and_tests_below_it(string name)
    {
        var project = Repository.Project(name);
        var namespaces = Load(project).GetExportedTypes().Select(type => type.Namespace!).Distinct().ToArray();

        if (name is "Emulation" or "Testing" or "Testing.Xunit")
        {
            Assert.Equal(name == "Emulation" ? [] : ["LambdaEventHandler.Testing"], namespaces);
            return;
        }

        Assert.Contains("LambdaEventHandler", namespaces);
        if (name == "Hosting.AspNetCore")
        {
            // The methods for endpoints are where those of ASP.NET Core are, so that Program.cs finds them.
            Assert.Equal(["LambdaEventHandler", "LambdaEventHandler.Hosting", "Microsoft.AspNetCore.Builder"], namespaces.Order(StringComparer.Ordinal));
            return;
        }

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
