namespace LambdaEventHandler.Gateway;

public sealed class AppSelectionTests
{
    private static readonly Dictionary<string, Func<Resolver>> Two = new()
    {
        ["Shop.Orders.App"] = () => HelloApp.App,
        ["Shop.Users.App"] = () => null!,
    };

    [Theory]
    [InlineData("--app", "Shop.Orders.App")]
    [InlineData("--app", "orders.app")]
    [InlineData("--app", "Shop.Orders")]
    [InlineData("--app=Orders")]
    public void An_app_is_selected_by_the_end_of_its_name(params string[] arguments)
    {
        var app = AppSelection.Select(Two, ["--as", .. arguments, "alb"], out var rest);

        Assert.Same(HelloApp.App, app());
        Assert.Equal(["--as", "alb"], rest);
    }

    [Fact]
    public void A_single_app_needs_no_name()
    {
        var only = new Dictionary<string, Func<Resolver>> { ["Function.App"] = () => HelloApp.App };

        Assert.Same(HelloApp.App, AppSelection.Select(only, ["routes"], out var rest)());
        Assert.Equal(["routes"], rest);
    }

    [Theory]
    [InlineData("The project has several apps: select one with --app NAME, where NAME is one of Shop.Orders.App, Shop.Users.App.", "routes")]
    [InlineData("--app rders is not an app: use one of Shop.Orders.App, Shop.Users.App.", "--app", "rders")]
    [InlineData("--app  is not an app: use one of Shop.Orders.App, Shop.Users.App.", "--app=")]
    [InlineData("--app App matches several apps: use one of Shop.Orders.App, Shop.Users.App.", "--app", "App")]
    [InlineData("--app a%0Ab is not an app: use one of Shop.Orders.App, Shop.Users.App.", "--app", "a\nb")]
    [InlineData("--app requires a value: the name of an app.", "--app")]
    public void Missing_unknown_and_ambiguous_names_list_the_apps(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<UserErrorException>(() => AppSelection.Select(Two, arguments, out _)).Message);

    [Fact]
    public async Task An_error_of_the_selection_returns_2() =>
        Assert.Equal(2, await LocalGateway.RunAsync(Two, ["--app", "none"]));

    [Fact]
    public void A_project_without_an_app_is_an_error() =>
        Assert.StartsWith("There is no app to run: ", Assert.Throws<UserErrorException>(() => AppSelection.Select(new Dictionary<string, Func<Resolver>>(), [], out _)).Message, StringComparison.Ordinal);
}
