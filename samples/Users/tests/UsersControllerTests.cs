using Users.Controllers;

namespace Users.Tests;

/// <summary>The controller by itself: an action is a method.</summary>
public sealed class UsersControllerTests
{
    private readonly UsersController _controller = new(new InMemoryUsers());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(10, 3)]
    public void A_list_is_limited(int limit, int expected) =>
        Assert.Equal(expected, _controller.Get(limit).Items.Count);

    [Fact]
    public void A_list_contains_each_user_with_details()
    {
        var item = Assert.Single(_controller.Get(limit: 1).Items);

        Assert.Equal("details_here", item["user1"]);
    }

    [Fact]
    public void A_user_has_details() => Assert.Equal("details_here", _controller.Get("user1").Details);

    [Fact]
    public void An_unknown_user_has_no_details() => Assert.NotEqual("details_here", _controller.Get("nobody").Details);
}
