namespace LambdaEventHandler;

/// <summary>Which of a path's segments: counted from the left, or from the right if a catch-all of unknown length is before it.</summary>
internal readonly struct SegmentPlace(int index, bool fromEnd)
{
    public int In(in PathSegments path) => fromEnd ? path.Count - index : index;
}
