using System.Collections.Immutable;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The controllers of a project.</summary>
internal static class Controllers
{
    /// <summary>What was found, in the order of the names, whatever the order of the files.</summary>
    public static EquatableArray<LocatedController> InOrder(ImmutableArray<LocatedController?> found)
    {
        var ordered = new List<LocatedController>();
        foreach (var controller in found)
        {
            if (controller is not null)
            {
                ordered.Add(controller);
            }
        }

        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Model.FullName, other.Model.FullName));
        return new([.. ordered]);
    }

    /// <summary>The controllers without their places.</summary>
    public static EquatableArray<ControllerModel> Models(EquatableArray<LocatedController> located)
    {
        var models = new ControllerModel[located.Count];
        for (var index = 0; index < models.Length; index++)
        {
            models[index] = located[index].Model;
        }

        return new(models);
    }
}
