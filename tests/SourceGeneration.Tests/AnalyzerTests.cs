using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

public sealed class AnalyzerTests
{
    internal const string AspNetCore = """
        namespace Microsoft.AspNetCore.Mvc
        {
            public sealed class ApiControllerAttribute : Attribute;
            public sealed class HttpGetAttribute(string? template = null) : Attribute { public string? Template => template; }
            public sealed class FromQueryAttribute : Attribute;
        }

        namespace Microsoft.AspNetCore.Http { public sealed class AsParametersAttribute : Attribute; }
        namespace Microsoft.AspNetCore.Authorization { public sealed class AuthorizeAttribute : Attribute; }
        """;

    private const string Scanned = "public static class Function { public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build(); }";

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Mvc.ApiController] public class OrdersController { public string GetA() => \"\"; }", "Microsoft.AspNetCore.Mvc.ApiController", "[ApiController] is an attribute of ASP.NET Core (Microsoft.AspNetCore.Mvc), which has no effect here. Remove it.")]
    [InlineData("public class OrdersController { [Microsoft.AspNetCore.Mvc.HttpGet(\"/x\")] public string GetA() => \"\"; }", "Microsoft.AspNetCore.Mvc.HttpGet(\"/x\")", "[HttpGet] is an attribute of ASP.NET Core (Microsoft.AspNetCore.Mvc), which has no effect here. Use the [HttpGet] of LambdaEventHandler.")]
    [InlineData("public class OrdersController { public string GetA([Microsoft.AspNetCore.Mvc.FromQuery] int a) => \"\"; }", "Microsoft.AspNetCore.Mvc.FromQuery", "[FromQuery] is an attribute of ASP.NET Core (Microsoft.AspNetCore.Mvc), which has no effect here. Use the [FromQuery] of LambdaEventHandler.")]
    [InlineData("public static class Routes { public static void Add(ResolverBuilder b) => b.MapGet(\"/x\", ([Microsoft.AspNetCore.Http.AsParameters] int a) => \"\"); }", "Microsoft.AspNetCore.Http.AsParameters", "[AsParameters] is an attribute of ASP.NET Core (Microsoft.AspNetCore.Http), which has no effect here. Remove it.")]
    public Task Attributes_of_ASP_NET_Core_are_reported(string code, string at, string message) => AssertReports("LEH201", code, at, message);

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Authorization.Authorize] public class OrdersController { public string GetA() => \"\"; }")]
    [InlineData("[Microsoft.AspNetCore.Mvc.ApiController] public class Other { public string GetA() => \"\"; }")]
    [InlineData("public static class Calls { public static void Call() => Run(([Microsoft.AspNetCore.Mvc.FromQuery] int a) => a); static void Run(Func<int, int> f) => f(1); }")]
    public Task Attributes_of_ASP_NET_Core_are_not_reported_elsewhere(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("public class OrdersController { public string GetA() => \"\"; public string List() => \"\"; }", "List", "OrdersController.List is not an action, because its name does not start with Get, Post, Put, Patch, Delete, Head, or Options. Mark it with an attribute such as [HttpGet], or, if it is not to be called by clients, with [NonAction].")]
    [InlineData("public class OrdersController : Controller { public string Getaway() => \"\"; }", "Getaway", "OrdersController.Getaway is not an action, because its name does not start with Get, Post, Put, Patch, Delete, Head, or Options. Mark it with an attribute such as [HttpGet], or, if it is not to be called by clients, with [NonAction].")]
    [InlineData("public class OrdersController { public string GetA() => \"\"; public T GetB<T>() => default!; }", "GetB", "OrdersController.GetB is not an action, because it has type parameters. Remove them, or mark it with [NonAction].")]
    [InlineData("public class OrdersController { [HttpGet] internal string GetA() => \"\"; }", "GetA", "OrdersController.GetA is not an action, because it is not public. Make it a public instance method, or remove its attribute.")]
    [InlineData("public class OrdersController { [HttpGet] public static string GetA() => \"\"; }", "GetA", "OrdersController.GetA is not an action, because it is static. Make it a public instance method, or remove its attribute.")]
    public Task Methods_that_look_like_actions_are_reported(string code, string at, string message) => AssertReports("LEH202", code, at, message);

    [Theory]
    [InlineData("public class OrdersController : IDisposable { public string GetA() => \"\"; public void Dispose() { } }")]
    [InlineData("public class OrdersController { public string GetA() => \"\"; [NonAction] public string List() => \"\"; public override string ToString() => \"\"; private string Other() => \"\"; }")]
    [InlineData("public record OrdersController(int Id) { public string GetA() => \"\"; }")]
    [InlineData("public class GameController { public void Start() { } }")]
    public Task Methods_that_nobody_takes_for_actions_are_not_reported(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("class OrdersController { public string GetA() => \"\"; }", "because it is not public. Make it public, or add it with AddController<T>(), or mark it with [NonController].")]
    [InlineData("public static class OrdersController { public static string GetA() => \"\"; }", "because it is static. Make it an instance class, or mark it with [NonController].")]
    [InlineData("public abstract class OrdersController : Controller { public void A() { } }", "because it is abstract. Make it concrete, or mark it with [NonController].")]
    [InlineData("public class OrdersController<T> { [HttpGet] public string A() => \"\"; }", "because it is generic. Remove its type parameters, or add it with AddController<T>(), or mark it with [NonController].")]
    [InlineData("class Outer { public class OrdersController { public string GetA() => \"\"; } }", "because the type that contains it is not public. Make that type public, or move the class out of it, or mark it with [NonController].")]
    public Task Classes_that_are_not_found_as_controllers_are_reported(string code, string message) => AssertReports("LEH203", code + Scanned, "OrdersController", "AddControllers does not find OrdersController, " + message);

    [Theory]
    [InlineData("class OrdersController { public string GetA() => \"\"; } class Use { void M(ResolverBuilder b) => b.AddController<OrdersController>(); }" + Scanned)]
    [InlineData("public abstract class OrdersController { public string GetA() => \"\"; } public class PaidController : OrdersController { public string GetB() => \"\"; }" + Scanned)]
    [InlineData("[NonController] class OrdersController { public string GetA() => \"\"; }" + Scanned)]
    [InlineData("class GameController { public void Start() { } }" + Scanned)]
    [InlineData("class OrdersController { public string GetA() => \"\"; }")]
    public Task Classes_that_are_meant_otherwise_are_not_reported(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("public class OrdersController { public string PostA(byte[] data) => \"\"; }", "data", "The parameter 'data' of OrdersController.PostA is bound from the query string, not from the body. Mark it with [FromBody] to read the body, or with [FromQuery] to keep the query string.")]
    [InlineData("public class OrdersController { [HttpPut(\"/a\")] public string Replace(string text) => \"\"; }", "text", "The parameter 'text' of OrdersController.Replace is bound from the query string, not from the body. Mark it with [FromBody] to read the body, or with [FromQuery] to keep the query string.")]
    [InlineData("public static class Routes { public static void Add(ResolverBuilder b) => b.MapPost(\"/x\", (string text) => text); }", "text", "The parameter 'text' of Map(POST /x) is bound from the query string, not from the body. Mark it with [FromBody] to read the body, or with [FromQuery] to keep the query string.")]
    public Task Text_that_is_read_from_the_query_of_a_request_with_a_body_is_reported(string code, string at, string message) => AssertReports("LEH204", code, at, message);

    [Theory]
    [InlineData("public class OrdersController { public string PostA(string id) => id; public string PostB([FromBody] byte[] data) => \"\"; public string PostC([FromQuery] byte[] data) => \"\"; }")]
    [InlineData("public class OrdersController : Controller { [HttpPost(\"/a\")] public string PostA(string key) => key + Request.Body; public string GetA(byte[] data) => \"\"; }")]
    [InlineData("public class OrdersController { [HttpPost(\"/a\")] public string PostA(string key, Version version) => key; public string PostB(string? filter = null, int page = 1) => \"\"; }")]
    public Task Values_that_belong_into_the_query_are_not_reported(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("[Route(\"/orders\")] public class OrdersController { public string GetOrders(int id) => \"\"; }", "The path of OrdersController.GetOrders is '/orders/orders/{id}': the name of the method adds 'orders' to the class's [Route], which already ends with it. Rename the method to Get, or specify the template in an attribute.")]
    [InlineData("[Route(\"api/Orders/\")] public class OrdersController { public string GetOrders() => \"\"; }", "The path of OrdersController.GetOrders is '/api/Orders/orders': the name of the method adds 'orders' to the class's [Route], which already ends with it. Rename the method to Get, or specify the template in an attribute.")]
    public Task A_path_with_a_resource_twice_is_reported(string code, string message) => AssertReports("LEH205", code, "GetOrders", message);

    [Theory]
    [InlineData("[Route(\"/orders\")] public class OrdersController { public string Get() => \"\"; [HttpGet(\"all\")] public string GetOrders() => \"\"; public string GetPaid() => \"\"; }")]
    public Task A_path_with_different_resources_is_not_reported(string code) => AssertReportsNothing(code);

    [Fact]
    public Task A_version_with_controllers_of_another_version_is_reported() => AssertReports(
        "LEH206",
        "public static class F { public static void Add(ResolverBuilder b) => b.MapGroup(\"/api\").AddControllers(\"/v1\"); } namespace Shop.V1 { public class AController { public string GetA() => \"\"; } } namespace Shop.V2 { public class BController { public string GetB() => \"\"; } } public class PaidV3Controller { public string GetC() => \"\"; }",
        "AddControllers",
        "AddControllers adds every controller of the project under '/api/v1', also PaidV3Controller, Shop.V2.BController. Add the controllers of a version one by one, with MapGroup(\"/api/v1\").AddController<T>().");

    [Theory]
    [InlineData("public static class F { public static void Add(ResolverBuilder b) => b.AddControllers(\"/v1\"); } namespace Shop.V1 { public class AController { public string GetA() => \"\"; } }")]
    [InlineData("public static class F { public static void Add(ResolverBuilder b) => b.AddControllers(\"/shop\"); } namespace Shop.V2 { public class AController { public string GetA() => \"\"; } }")]
    [InlineData("public static class F { public static void Add(ResolverBuilder b) => b.AddControllers(\"/v1\"); } public class AController { public string GetA() => \"\"; }")]
    public Task A_version_with_its_own_controllers_is_not_reported(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("public static class F { static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().AddControllers(Prefix).Build(); static readonly string Prefix = Environment.NewLine; }", "Prefix")]
    [InlineData("public static class F { static Resolver App { get; } = Make(); static Resolver Make() => ApiGatewayRestResolver.CreateBuilder().StripPrefixes(Prefix).Build(); static string Prefix { get; } = Environment.NewLine; }", "Prefix")]
    [InlineData("public static class F { static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().UseProblemDetails(options => options.Customize = Change).Build(); static readonly Action<ProblemDetails, Request> Change = (p, r) => { }; }", "Change")]
    public Task An_app_that_uses_a_later_field_is_reported(string code, string used) => AssertReports(
        "LEH207",
        code,
        "App",
        $"App is initialized before {used}, which it uses: static fields are initialized in the order of their declaration, so {used} still has its default value. Move {used} above App.");

    [Theory]
    [InlineData("public static class F { static readonly string Prefix = Environment.NewLine; static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().AddControllers(Prefix).Build(); }")]
    [InlineData("public static class F { static readonly Resolver App = ApiGatewayRestResolver.CreateBuilder().AddControllers(Prefix).Build(); const string Prefix = \"/a\"; }")]
    [InlineData("public static class F { static readonly Resolver App = Make(); static Resolver Make() { var b = ApiGatewayRestResolver.CreateBuilder(); b.MapGet(\"/\", () => Text); b.MapGet(nameof(Text), Later); return b.Build(); } static string Later() => Text; static readonly string Text = Environment.NewLine; }")]
    [InlineData("public static class F { static readonly string App = Text; static readonly string Text = Environment.NewLine; }")]
    public Task An_app_that_uses_earlier_fields_is_not_reported(string code) => AssertReportsNothing(code);

    [Theory]
    [InlineData("public record Photo(Dictionary<string, string> Tags);", "Photo", "Photo.Tags is a dictionary. Use a class with a property for each field.")]
    [InlineData("public class Photo { public IReadOnlyDictionary<string, int>? Sizes { get; set; } }", "Photo", "Photo.Sizes is a dictionary. Use a class with a property for each field.")]
    [InlineData("public class Photo { public required FormFile Picture { get; init; } }", "Photo", "Photo.Picture is a file. Make the file a parameter of the action.")]
    [InlineData("public record Photo(IReadOnlyList<FormFile> Pictures);", "Photo", "Photo.Pictures is a file. Make the file a parameter of the action.")]
    [InlineData("public record Photo(List<List<int>> Points);", "Photo", "Photo.Points is a collection of collections. Use a collection of objects with a property for the inner one.")]
    [InlineData("public record Photo(string Title, Author? Author); public record Author(List<Book> Books); public record Book(string Name, Dictionary<string, string> Notes);", "Photo", "Book.Notes is a dictionary. Use a class with a property for each field.")]
    [InlineData("public record Base(Dictionary<string, string> Tags); public record Photo(string Title, Dictionary<string, string> Tags) : Base(Tags);", "Photo", "Base.Tags is a dictionary. Use a class with a property for each field.")]
    [InlineData("public record Photo(string Title);", "List<Photo>", "List<Photo> has no members that could be fields. Use a class with a property for each field.")]
    [InlineData("", "Dictionary<string, string>", "Dictionary<string, string> has no members that could be fields. Use a class with a property for each field.")]
    public Task Form_parameters_that_fields_cannot_contain_are_reported(string types, string type, string message) =>
        AssertReports("LEH208", FormOf(types, type), "form", $"The parameter 'form' cannot be bound from form fields: {message}");

    [Fact]
    public Task Form_parameters_of_handlers_are_reported() => AssertReports(
        "LEH208",
        "public record Photo(Dictionary<string, string> Tags); public static class Routes { public static void Add(ResolverBuilder b) => b.MapPost(\"/x\", ([FromForm] Photo photo) => \"\"); }",
        "photo",
        "The parameter 'photo' cannot be bound from form fields: Photo.Tags is a dictionary. Use a class with a property for each field.");

    [Theory]
    [InlineData("public record Photo(string Title, int? Year, byte[]? Thumbnail, List<byte[]>? Others, Uri? Link, string[] Tags, HashSet<int>? Ids, List<Author> Authors); public record Author(string Name, Author? Editor);", "Photo")]
    [InlineData("public class Photo { public Dictionary<string, string> Tags { get; } = []; public static Dictionary<string, string> All { get; set; } = []; private Dictionary<string, string>? Own { get; set; } }", "Photo")]
    [InlineData("public class Photo { [System.Text.Json.Serialization.JsonIgnore] public Dictionary<string, string>? Tags { get; set; } [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, object>? More { get; set; } }", "Photo")]
    [InlineData("", "List<FormFile>")]
    [InlineData("", "string[]")]
    [InlineData("", "DateOnly?")]
    public Task Form_parameters_that_fields_can_contain_are_not_reported(string types, string type) => AssertReportsNothing(FormOf(types, type));

    [Fact]
    public async Task Warnings_can_be_suppressed_where_they_are()
    {
        var found = await Analysis.OfAsync(Project.Of("""
            using LambdaEventHandler;

            public class OrdersController
            {
                public string GetA() => "";

            #pragma warning disable LEH202
                public string List() => "";
            #pragma warning restore LEH202

                [System.Diagnostics.CodeAnalysis.SuppressMessage("LambdaEventHandler", "LEH202")]
                public string Show() => "";

                public string Index() => "";
            }
            """));

        Assert.Equal("Index", Assert.Single(found, static diagnostic => !diagnostic.IsSuppressed) is { } left ? Analysis.TextOf(left) : null);
    }

    [Fact]
    public void Every_diagnostic_has_a_page()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "EventHandler.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Assert.All(Analysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics), descriptor =>
        {
            Assert.EndsWith($"docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Contains(descriptor.Title.ToString(), File.ReadAllText(Path.Combine(root, "docs", "diagnostics", $"{descriptor.Id}.md")), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(ParityTests.Cases), MemberType = typeof(ParityTests))]
    public async Task The_cases_have_only_the_warnings_that_they_are_about(string name) =>
        Assert.DoesNotContain(await Analysis.OfAsync(new Case(name).Project), diagnostic => diagnostic.Id is not ("LEH202" or "LEH204" or "LEH205") && !(diagnostic.Id == "LEH203" && name == "Discovery"));

    private static string FormOf(string types, string type) => $"{types} public class PhotosController {{ public string PostPhotos([FromForm] {type} form) => \"\"; }}";

    private static async Task AssertReports(string id, string code, string at, string message)
    {
        var diagnostic = Assert.Single(await Analysis.OfAsync(Project.Of($"using LambdaEventHandler; {code}", AspNetCore)));

        Assert.Equal((id, at, message), (diagnostic.Id, Analysis.TextOf(diagnostic), diagnostic.GetMessage()));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    private static async Task AssertReportsNothing(string code) =>
        Assert.Empty(await Analysis.OfAsync(Project.Of($"using LambdaEventHandler; {code}", AspNetCore)));
}
