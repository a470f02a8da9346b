namespace LambdaEventHandler;

/// <summary>A behavior with what comes after it. One for all requests: what a request needs to remember is its depth.</summary>
internal sealed class PipelineStep(BehaviorDelegate handle, int depth, string? caller)
{
    /// <summary>Folds behaviors, the outermost first, around what they wrap.</summary>
    /// <param name="behaviors">The behaviors, the outermost first.</param>
    /// <param name="innermost">What they wrap.</param>
    /// <param name="depth">The depth of the first of them, from 1.</param>
    /// <returns>The whole.</returns>
    public static BehaviorDelegate Fold(IReadOnlyList<IBehavior> behaviors, BehaviorDelegate innermost, int depth)
    {
        var next = innermost;
        for (var i = behaviors.Count - 1; i >= 0; i--)
        {
            var behavior = behaviors[i];
            BehaviorDelegate inner = new PipelineStep(next, depth + i, INamedBehavior.NameOf(behavior)).EnterAsync;
            next = request => behavior.HandleAsync(request, inner);
        }

        return next;
    }

    private ValueTask<Response> EnterAsync(Request request)
    {
        if (request.Depth >= depth)
        {
            throw new InvalidOperationException($"{caller} called next a second time for one request, or after the response was sent: call next once, or not at all to return a different response.");
        }

        request.Depth = depth;
        return handle(request);
    }
}
