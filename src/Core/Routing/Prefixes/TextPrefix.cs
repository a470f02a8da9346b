namespace LambdaEventHandler;

/// <summary>A prefix that is given as it stands, with a leading slash and without trailing ones.</summary>
internal sealed class TextPrefix(string prefix) : PathPrefix
{
    public override int LengthIn(in RequestPath path) =>
        path.Text.StartsWith(prefix, StringComparison.Ordinal)
            && path.IsBoundary(prefix.Length)
            && !path.HasEncodedSlashBefore(prefix.Length)
                ? prefix.Length
                : -1;
}
