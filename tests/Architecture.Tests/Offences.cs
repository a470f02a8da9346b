namespace LambdaEventHandler.Architecture;

/// <summary>What breaks a rule is said in full, one a line.</summary>
internal static class Offences
{
    public static void AssertNone(IEnumerable<object> offences)
    {
        var all = string.Join(Environment.NewLine, offences);
        Assert.True(all.Length == 0, all);
    }
}
