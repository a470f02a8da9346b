namespace LambdaEventHandler.SourceGeneration;

/// <summary>The controllers that the same calls add under the same prefix.</summary>
/// <param name="prefix">The prefix.</param>
/// <param name="only">The controller that is added alone, or null for all of the project.</param>
/// <param name="controllers">The controllers.</param>
internal sealed class CompiledSet(string prefix, ControllerModel? only, IReadOnlyList<ControllerModel> controllers)
{
    public string Prefix { get; } = prefix;

    public IReadOnlyList<ControllerModel> Controllers { get; } = controllers;

    public bool IsOfOne => only is not null;

    /// <summary>The attributes that name the calls to the compiler.</summary>
    public List<string> Interceptions { get; } = [];

    /// <summary>The sets of a project, without those that cannot be compiled whole: their calls are left to reflection.</summary>
    public static List<CompiledSet> Of(EquatableArray<ControllerModel> controllers, EquatableArray<CallSite> calls)
    {
        var sets = new List<CompiledSet>();
        foreach (var call in calls)
        {
            var set = sets.Find(known => known.IsOf(call));
            if (set is null)
            {
                sets.Add(set = new CompiledSet(call.Prefix, call.Controller, call.Controller is { } only ? [only] : controllers));
            }

            set.Interceptions.Add(call.Interception);
        }

        sets.RemoveAll(static set => set.HasObstacle());
        return sets;
    }

    private bool IsOf(CallSite call) => Prefix == call.Prefix && only == call.Controller;

    private bool HasObstacle()
    {
        foreach (var controller in Controllers)
        {
            if (controller.Obstacle is not null)
            {
                return true;
            }
        }

        return false;
    }
}
