namespace LambdaEventHandler.Properties;

/// <summary>Every property with a fixed seed. The program of this project checks more cases, with other seeds.</summary>
public sealed class PropertyTests
{
    private const int Cases = 100_000;
    private const int Seed = 14;

    public static TheoryData<string> Names => [.. PropertyRun.Properties.Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_property_holds_for_any_input(string name)
    {
        var property = PropertyRun.Properties.Single(property => property.Name == name);

        var run = PropertyRun.Of(property, Cases, Seed);

        Assert.True(run.Failure is null, run.ToString());
    }
}
