namespace LambdaEventHandler.Collections;

public sealed class CompactListTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(1000)]
    public void A_list_has_its_items_in_the_order_in_which_they_were_added(int count)
    {
        var expected = Enumerable.Range(0, count).Select(Text).ToArray();
        var list = Of(expected);

        Assert.Equal(count, list.Count);
        Assert.Equal(expected, ToArray(list));
        Assert.Equal(expected, Enumerable.Range(0, count).Select(index => list[index]));
    }

    [Fact]
    public void A_list_of_one_item_has_it()
    {
        Assert.Equal(["a"], ToArray(CompactList<string>.Of("a")));
    }

    [Fact]
    public void The_first_items_of_another_list_are_added()
    {
        var list = Of(["a"]);
        list.AddRange(Of(["b", "c", "d"]), 2);

        Assert.Equal(["a", "b", "c"], ToArray(list));
    }

    [Fact]
    public void Items_that_are_added_while_a_list_is_enumerated_are_enumerated()
    {
        var list = Of(["a", "b"]);
        var found = new List<string>();
        foreach (var item in list)
        {
            found.Add(item);
            if (list.Count < 6)
            {
                list.Add(item + item);
            }
        }

        Assert.Equal(["a", "b", "aa", "bb", "aaaa", "bbbb"], found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void A_list_is_sorted_by_a_comparison(int count)
    {
        var random = new Random(count);
        var list = Of([.. Enumerable.Range(0, count).Select(_ => Text(random.Next(count)))]);
        var expected = ToArray(list);
        Array.Sort(expected, StringComparer.Ordinal);
        list.Sort(string.CompareOrdinal);

        Assert.Equal(expected, ToArray(list));
    }

    private static string Text(int number) => $"item {number}";

    private static CompactList<string> Of(string[] items)
    {
        var list = new CompactList<string>();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static string[] ToArray(CompactList<string> list)
    {
        var items = new List<string>();
        foreach (var item in list)
        {
            items.Add(item);
        }

        return [.. items];
    }
}
