using LambdaEventHandler.Architecture.Sources;

namespace LambdaEventHandler.Architecture;

/// <summary>All types of Core share one namespace, so the direction is one of folders. It is computed from the code: there is no list to keep.</summary>
public sealed class DirectionTests
{
    private static readonly IReadOnlyList<FolderReference> References = FolderReferences.Of(Repository.Project("Core"));

    [Fact]
    public void The_folders_of_Core_form_no_cycle()
    {
        var floors = References.Select(reference => reference.From).Concat(References.Select(reference => reference.To)).ToHashSet();

        // Whoever only refers to folders that are gone already goes too; what is left refers to itself in a circle.
        while (floors.RemoveWhere(folder => !References.Any(reference => reference.From == folder && floors.Contains(reference.To))) > 0)
        {
        }

        while (floors.RemoveWhere(folder => !References.Any(reference => reference.To == folder && floors.Contains(reference.From))) > 0)
        {
        }

        Offences.AssertNone(References.Where(reference => floors.Contains(reference.From) && floors.Contains(reference.To)).OrderBy(reference => reference.From).ThenBy(reference => reference.To));
    }

    [Fact]
    public void The_graph_of_folders_is_read_from_the_code()
    {
        Assert.Contains(References, reference => reference is { From: "Http", To: "Routing" });
        Assert.Contains(References, reference => reference is { From: "App", To: "Sources" });
    }
}
