namespace LambdaEventHandler.Documentation;

/// <summary>Finds the fenced blocks of a page.</summary>
internal static class FencedBlocks
{
    private const string Fence = "```";

    public static IReadOnlyList<FencedBlock> Of(string page)
    {
        var blocks = new List<FencedBlock>();
        var lines = page.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, at + 1);
            if (end < 0)
            {
                throw new InvalidOperationException($"The block that begins in line {at + 1} does not end.");
            }

            var text = string.Join('\n', lines[(at + 1)..end]);
            blocks.Add(new(lines[at][Fence.Length..].Trim(), text, at + 2));
            at = end;
        }
        return blocks;
    }
}
