namespace LambdaEventHandler;

/// <summary>How explicit a segment of a template is; the most explicit comes first.</summary>
internal enum SegmentRank
{
    Literal,

    /// <summary>A parameter with a constraint, or a segment of several parts.</summary>
    Constrained,

    Parameter,

    CatchAll,
}
