namespace LambdaEventHandler;

/// <summary>A prefix that a path may have in front of what is routed.</summary>
internal abstract class PathPrefix
{
    /// <summary>How long the prefix of a path is; negative if the path does not have it.</summary>
    public abstract int LengthIn(in RequestPath path);
}
