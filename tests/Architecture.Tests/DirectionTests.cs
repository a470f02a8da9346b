using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture;

/// <summary>All types of Core share one namespace, so the direction is one of folders.</summary>
public sealed class DirectionTests
{
    private static readonly IReadOnlyList<FolderReference> References = FolderReferences.Of(Repository.Project("Core"));

    /// <summary>What each folder may know of the others; whoever adds one here says in the commit why the direction allows it.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Logging"] = [],
        ["Syntax"] = ["Logging"],
        ["Services"] = ["Logging"],
        ["Routing"] = ["Pipeline", "Syntax"],
        ["Http"] = ["Errors", "Results", "Routing", "Syntax"],
        ["Results"] = ["Errors", "Http"],
        ["Errors"] = ["Http", "Logging", "Results", "Routing"],
        ["Binding"] = ["Errors", "Http"],
        ["Events"] = ["Errors", "Http", "Results", "Routing"],
        ["Pipeline"] = ["Errors", "Http", "Results", "Routing", "Services", "Syntax"],
        ["Controllers"] = ["Binding", "Http", "Results", "Routing", "Services"],
        ["Resolvers"] = ["Binding", "Controllers", "Errors", "Events", "Http", "Logging", "Pipeline", "Results", "Routing", "Services"],
    };

    public static TheoryData<string> Folders => [.. Repository.Project("Core").Files.Select(file => file.Folder).Distinct()];

    [Theory]
    [InlineData("Http")]
    [InlineData("Routing")]
    [InlineData("Binding")]
    [InlineData("Results")]
    public void What_a_request_is_made_of_knows_neither_controllers_nor_sources_nor_the_front_doors(string folder) =>
        Offences.AssertNone(References.Where(reference => reference.From == folder && (reference.To is "Controllers" or "Events" or "Resolvers")));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_knows_only_what_lies_below_it(string folder)
    {
        Assert.True(Known.ContainsKey(folder), $"src/Core/{folder} is new: say in {nameof(DirectionTests)} which folders it may know.");
        Offences.AssertNone(References.Where(reference => reference.From == folder && !Known[folder].Contains(reference.To)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_is_allowed_more_than_it_needs(string folder) =>
        Assert.Equal(Known[folder], References.Where(reference => reference.From == folder).Select(reference => reference.To).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Everything_that_runs_is_below_the_front_doors() =>
        Assert.Equal(["Resolvers"], References.Where(reference => reference.To == "Events").Select(reference => reference.From).Distinct());
}
