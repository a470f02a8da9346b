namespace LambdaEventHandler.Routing;

public sealed class TrailingSlashTests
{
    [Theory]
    [InlineData("/h", "/h")]
    [InlineData("/h/", "/h")]
    [InlineData("/h///", "/h")]
    [InlineData("/d", "/d")]
    [InlineData("/h/9/", "/h/{n} n=9")]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("", "/")]
    [InlineData("/h//9", null)]
    [InlineData("//h", null)]
    [InlineData("/h%2F", null)]
    public void Trailing_slashes_are_ignored(string path, string? expected)
    {
        Assert.Equal(expected, Routes.Table("/", "/h", "/h/{n}", "/d/").Match(path));
    }

    [Theory]
    [InlineData("/h", "/h")]
    [InlineData("/h/", null)]
    [InlineData("/d/", "/d/")]
    [InlineData("/d", null)]
    [InlineData("/d//", null)]
    [InlineData("/h/9", "/h/{n} n=9")]
    [InlineData("/h/9/", null)]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("//", null)]
    [InlineData("/f/a/b", "/f/{p+} p=a/b")]
    [InlineData("/f/a/b/", "/f/{p+} p=a/b")]
    [InlineData("/f/", null)]
    public void Strict_slashes_are_significant(string path, string? expected)
    {
        Assert.Equal(expected, Routes.StrictTable("/", "/h", "/h/{n}", "/d/", "/f/{p+}").Match(path));
    }

    [Fact]
    public void Templates_that_differ_by_a_trailing_slash_are_two_routes_only_if_slashes_are_strict()
    {
        Assert.Equal("/h/", Routes.StrictTable("/h", "/h/").Match("/h/"));
        Assert.Single(Routes.ProblemsOf("/h", "/h/"));
    }
}
