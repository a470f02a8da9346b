namespace LambdaEventHandler.Architecture.Sources;

/// <summary>A file of one folder uses a type of another.</summary>
internal sealed record FolderReference(string From, string To, string File, string Type)
{
    public override string ToString() => $"{File} uses {To}/{Type}";
}
