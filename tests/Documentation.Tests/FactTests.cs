using System.Reflection;
using Xunit.Sdk;

namespace LambdaEventHandler.Documentation;

/// <summary>The tests that the pages show, run as a reader would run them.</summary>
public sealed class FactTests
{
    public static TheoryData<string, int> Listings => Blocks.Where(static block => block.IsCode && block.Text.Contains("[Fact]", StringComparison.Ordinal) || block.Text.Contains("[Theory]", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task A_test_that_the_page_shows_passes(string file, int line)
    {
        var page = Page.Of(file);
        var block = Blocks.At(page, line);
        var names = new Listing(block).TypeNames;
        var facts = PageCompiler.Load(page, block).GetTypes()
            .Where(type => names.Contains(type.Name))
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.GetCustomAttribute<FactAttribute>() is not null)
            .ToList();

        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            foreach (var arguments in ArgumentsOf(fact))
            {
                var instance = Activator.CreateInstance(fact.DeclaringType!);
                using var disposable = instance as IDisposable;
                var result = fact.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
                await (result as Task ?? Task.CompletedTask);
            }
        }
    }

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo fact) => fact.GetCustomAttributes<DataAttribute>() is var data && data.Any()
        ? data.SelectMany(attribute => attribute.GetData(fact))
        : [[]];
}
