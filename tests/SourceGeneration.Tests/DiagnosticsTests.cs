using System.Reflection;

namespace LambdaEventHandler.SourceGeneration;

public sealed class DiagnosticsTests
{
    /// <summary>What the package Microsoft.AspNetCore.Authorization has, by its names.</summary>
    private const string Authorization = """
        namespace Microsoft.AspNetCore.Authorization
        {
            public interface IAuthorizeData;

            public interface IAuthorizationRequirementData;

            public interface IAllowAnonymous;

            public class AuthorizeAttribute : System.Attribute, IAuthorizeData;
        }

        public sealed class OpenAttribute : System.Attribute, Microsoft.AspNetCore.Authorization.IAllowAnonymous;

        public sealed class StaffAttribute : Microsoft.AspNetCore.Authorization.AuthorizeAttribute;

        public sealed class MembersAttribute : System.Attribute, Microsoft.AspNetCore.Authorization.IAuthorizeData;

        public sealed class AdultsAttribute : System.Attribute, Microsoft.AspNetCore.Authorization.IAuthorizationRequirementData;
        """;

    /// <summary>An attribute that reads the body, as [FromForm] does.</summary>
    private const string Part = """
        [ReadsBody]
        public class FromPartAttribute : FromTextAttribute, IValueSource
        {
            public override string In => "part";

            public override string? GetText(Request request, string name) => request.Body;

            public ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter) => default;
        }

        public sealed class FromDerivedPartAttribute : FromPartAttribute;
        """;

    private const string Handlers = """
        using Microsoft.AspNetCore.Authorization;

        [Authorize]
        public static class Admin
        {
            public static string Read() => "";

            [Open]
            public static string Open() => "";

            public static System.Func<string> OfLambda() => () => "";
        }

        public class Desk
        {
            public string Get() => "";
        }

        [Staff]
        public class Office
        {
            public string Get() => "";
        }

        [Members]
        public sealed class Branch : Desk
        {
            public string Help() => "";
        }

        public static class Greetings
        {
            public static string Greet(this Office office) => "";
        }
        """;

    private const string Function = """
        using LambdaEventHandler;

        public static class Function
        {
            public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
        }
        """;

    [Theory]
    [InlineData("LEH001", "BrokenController", "")]
    [InlineData("LEH002", "Get", "public string Get(System.IO.Stream stream) => string.Empty;")]
    [InlineData("LEH002", "Get", "public string Get(ref int id, in (string, nint) pair, out dynamic other) { other = 1; return string.Empty; }")]
    [InlineData("LEH002", "Post", "public string Post(Half half) => string.Empty; public abstract class Half;")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Dictionary<string, int> things) => string.Empty;")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Nested nested) => string.Empty; public record Nested(int Id, Thing Thing);")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other other) => string.Empty; public class Other { public Thing[]? Things { get; set; } }")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other other) => string.Empty; public record Other([FromHeader] int Id);")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other other) => string.Empty; public class Other { public int Id { get; } }")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other<int> other) => string.Empty; public record Other<T>(T Id);")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other other) => string.Empty; public class Other { public Other(int a) { } public Other(string b) { } }")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] Other other) => string.Empty; public class Other { public required int Id; }")]
    [InlineData("LEH003", "Get", "public string Get([FromHeader] Thing thing) => string.Empty;")]
    [InlineData("LEH003", "Get", "public string Get([FromHeader] List<Thing> things) => string.Empty;")]
    [InlineData("LEH004", "Post", "public string Post(Thing one, Dictionary<string, int?[]> other) => string.Empty;")]
    [InlineData("LEH004", "Post", "public string Post([FromPart] int id, Thing thing) => string.Empty;" + Part)]
    [InlineData("LEH004", "Post", "public string Post([FromBody] int id, PartBase[] parts) => string.Empty; [FromPart] public class PartBase;" + Part)]
    [InlineData("LEH005", "Get", "public string Get(Thing thing) => string.Empty;")]
    [InlineData("LEH005", "Get", "public string Get([FromDerivedPart] int id) => string.Empty;" + Part)]
    [InlineData("LEH005", "Head", "public void Head(PartBase? part) { } [FromPart] public class PartBase;" + Part)]
    [InlineData("LEH006", "Get", "[HttpGet(\"/{id}\")] public string Get() => string.Empty;")]
    [InlineData("LEH007", "Get", "[HttpGet(\"/\")] public string Get([FromRoute] int id) => string.Empty;")]
    [InlineData("LEH008", "Get", "[HttpGet(\"/{a}{b}\")] public string Get(int a, int b) => string.Empty;")]
    [InlineData("LEH009", "Get", "[AcceptVerbs] public string Get() => string.Empty;")]
    [InlineData("LEH009", "Get", "[AcceptVerbs(null!)] public string Get() => string.Empty;")]
    [InlineData("LEH010", "Get", "[HttpGet] public string Get<T>(T value) => string.Empty;")]
    [InlineData("LEH011", "Get", "public async void Get(CancellationToken? token, Thing.Part[] parts) => await Task.Yield();")]
    [InlineData("LEH008", "Get", "[HttpGet(\"/[controller]/[action]\")] public string Get() => string.Empty;")]
    [InlineData("LEH008", "Get", "[HttpGet(\"/a//b\")] public string Get() => string.Empty;")]
    [InlineData("LEH008", "Get", "[HttpGet(\"/{id?}/b\")] public string Get(int? id) => string.Empty;")]
    [InlineData("LEH013", "Get", "[AcceptVerbs(\"*\")] public string Get() => string.Empty;")]
    [InlineData("LEH013", "Get", "[AcceptVerbs(\"GET\", \"all\")] public string Get() => string.Empty;")]
    [InlineData("LEH014", "Get", "[HttpGet(\"/{id?}\")] public string Get(int id) => string.Empty;")]
    [InlineData("LEH014", "Get", "[HttpAny(\"/{id:int?}\")] public string Get(string id) => string.Empty;")]
    [InlineData("LEH002", "Get", "public unsafe string Get(int* one, int*[] several, List<int*[]> lists, delegate*<int, void> call, delegate*<void>[] calls) => string.Empty;")]
    [InlineData("LEH015", "Get", "public Span<int> Get() => default;")]
    [InlineData("LEH015", "Get", "public unsafe int* Get() => null;")]
    [InlineData("LEH015", "Get", "public unsafe int*[] Get(int id) => [];")]
    [InlineData("LEH015", "Get", "public unsafe delegate*<int, void> Get() => null;")]
    [InlineData("LEH015", "Get", "public unsafe ref int* Get() => throw new NotSupportedException();")]
    [InlineData("LEH016", "Get", "public string Get([Optional, DateTimeConstant(5)] int number) => string.Empty;")]
    [InlineData("LEH016", "Get", "public string Get([Optional, DateTimeConstant(5)] string text, [Optional, DecimalConstant(0, 0, 0u, 0u, 5u)] double? number) => string.Empty;")]
    [InlineData("LEH017", "Get", "public string Get([FromQuery, FromHeader(\"X\")] string text) => string.Empty;")]
    [InlineData("LEH017", "Post", "public string Post([FromBody] [FromCookie] int number) => string.Empty;")]
    [InlineData("LEH003", "Get", "public string Get([FromCookie] Thing thing) => string.Empty;")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] CancellationToken token) => string.Empty;")]
    [InlineData("LEH003", "Get", "public string Get([FromQuery] List<int>.Enumerator items, [FromQuery] Outer<int>.Inner<string> pair) => string.Empty; public static class Outer<T> { public sealed record Inner<TInner>(T First, TInner Second); }")]
    [InlineData("LEH019", "Get", "public (int Id, string Name) Get() => (1, string.Empty);")]
    [InlineData("LEH019", "Get", "public async Task<(int, string)?> Get() { await Task.Yield(); return null; }")]
    [InlineData("LEH019", "Get", "public ValueTask<Microsoft.AspNetCore.Http.IResult> Get() => default;")]
    [InlineData("LEH019", "Get", "public Microsoft.AspNetCore.Mvc.OkResult Get() => new();")]
    [InlineData("LEH020", "GetB", "[HttpGet(\"/{id}\")] public string GetA(int id) => string.Empty; [HttpGet(\"/{name}\")] public string GetB(string name) => string.Empty;")]
    [InlineData("LEH020", "GetB", "[HttpGet(\"/a/{id?}\")] public string GetB(int? id) => string.Empty; [HttpGet(\"/a\")] public string GetA(int? id) => string.Empty;")]
    public void What_Build_refuses_the_compiler_says_at_the_method_in_the_same_words(string id, string at, string action)
    {
        var project = Project.Of(Function, ControllerWith(action));

        var told = Generation.Of(project).Told.ToList();

        Assert.NotEmpty(told);
        Assert.All(told, problem => Assert.Equal((id, at), (problem.Id, problem.At)));
        Assert.Equal(RefusalOf(project.Build()).Distinct(), told.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Authorization.Authorize] public string Get() => string.Empty;", "[Authorize]")]
    [InlineData("[Staff] public string Get() => string.Empty;", "[Staff]")]
    [InlineData("[Members] public string Get() => string.Empty;", "[Members]")]
    [InlineData("[Adults] public string Get() => string.Empty;", "[Adults]")]
    public void An_attribute_that_nothing_enforces_is_an_error_at_the_method_and_fails_the_build(string action, string attribute)
    {
        var project = Project.Of(Function, ControllerWith(action), Authorization);

        var told = Assert.Single(Generation.Of(project).Told);

        Assert.Equal(("LEH018", "Get"), (told.Id, told.At));
        Assert.StartsWith($"BrokenController.Get is marked with {attribute}, but nothing enforces it", told.Message, StringComparison.Ordinal);
        Assert.Equal(RefusalOf(project.Build()), [told.Message]);
    }

    [Fact]
    public void An_attribute_of_a_handler_that_nothing_enforces_is_an_error_and_fails_the_build()
    {
        var project = Project.Of(
            """
            using LambdaEventHandler;

            public static class Function
            {
                public static Resolver Build()
                {
                    var builder = ApiGatewayRestResolver.CreateBuilder();
                    builder.MapGet("/secret", [Microsoft.AspNetCore.Authorization.Authorize] () => "secret");
                    return builder.Build();
                }
            }
            """,
            Authorization);

        var told = Assert.Single(Generation.Of(project).Told);

        Assert.Equal(("LEH018", "MapGet"), (told.Id, told.At));
        Assert.Equal(RefusalOf(project.Build()), [told.Message]);
    }

    [Theory]
    [InlineData("Admin.Read", "[Authorize] on the class Admin")]
    [InlineData("new Office().Get", "[Staff] on the class Office")]
    [InlineData("new Branch().Get", "[Members] on the class Branch")]
    [InlineData("new Branch().Help", "[Members] on the class Branch")]
    public void An_attribute_of_the_class_of_a_handler_is_an_error_and_fails_the_build(string handler, string attribute)
    {
        var project = HandlersProject(handler);

        var told = Assert.Single(Generation.Of(project).Told);

        Assert.Equal(("LEH018", "MapGet"), (told.Id, told.At));
        Assert.Contains($": {attribute} does not apply to a mapped handler", told.Message, StringComparison.Ordinal);
        Assert.Equal(RefusalOf(project.Build()), [told.Message]);
    }

    [Theory]
    [InlineData("Admin.Open")]
    [InlineData("Admin.OfLambda()")]
    [InlineData("new Office().Greet")]
    [InlineData("() => \"a\"")]
    public void A_handler_that_decides_for_itself_or_is_not_in_the_class_is_no_error(string handler) =>
        Assert.DoesNotContain(Generation.Of(HandlersProject(handler)).Told, problem => problem.Id == "LEH018");

    [Fact]
    public void With_the_package_the_compiler_reports_nothing()
    {
        var package = Project.Named("LambdaEventHandler.Plugins.Authorization", ("/package/0.cs", Authorization));
        var project = Project.Of(Function, ControllerWith("[Microsoft.AspNetCore.Authorization.Authorize] public string Get() => string.Empty;"))
            .AddReferences(Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(package.Build()));

        Assert.Empty(Generation.Of(project).Told);
    }

    [Theory]
    [InlineData("LEH002", "MapGet", "(System.IO.Stream stream) => string.Empty")]
    [InlineData("LEH003", "MapGet", "([FromQuery] object thing) => string.Empty")]
    [InlineData("LEH005", "MapGet", "(Dictionary<string, int?> thing) => string.Empty")]
    [InlineData("LEH006", "MapGet", "(int number) => string.Empty")]
    [InlineData("LEH011", "MapGet", "Later")]
    [InlineData("LEH017", "MapGet", "([FromQuery, FromCookie] int id) => string.Empty")]
    public void What_Build_refuses_of_a_handler_the_compiler_reports_at_the_call_in_the_same_words(string id, string at, string handler)
    {
        var project = Project.Of($$"""
            using LambdaEventHandler;

            public static class Function
            {
                public static Resolver Build()
                {
                    var builder = ApiGatewayRestResolver.CreateBuilder();
                    builder.MapGroup("/v1").MapGet("/things/{id}", {{handler}});
                    return builder.Build();
                }

                private static async void Later(int id) => await Task.Yield();
            }
            """);

        var told = Generation.Of(project).Told.ToList();

        Assert.NotEmpty(told);
        Assert.All(told, problem => Assert.Equal(at, problem.At));
        Assert.Contains(id, told.Select(problem => problem.Id));
        Assert.Equal(RefusalOf(project.Build()), told.Select(problem => problem.Message));
    }

    [Fact]
    public void An_inherited_method_is_reported_at_its_declaration_or_at_the_controller()
    {
        var project = Project.Of(
            Function,
            "public abstract class Shared { public void Get(Action action) { } }",
            "public sealed class OneController : Shared;",
            "public sealed class OtherController : System.Resources.ResourceManager;");

        var told = Generation.Of(project).Told.ToList();

        Assert.Contains(told, problem => problem is { Id: "LEH002", At: "Get" });
        Assert.Contains(told, problem => problem.At == "OtherController" && problem.Message.Contains("OtherController.GetResourceSet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_controllers_is_reported_with_the_same_message()
    {
        var project = Project.Of(Function, "public abstract class HalfController { public void Get() { } }");

        var (id, at, message) = Assert.Single(Generation.Of(project).Told);

        Assert.Equal(("LEH012", "AddControllers"), (id, at));
        Assert.Equal(RefusalOf(project.Build()), [message]);
    }

    [Fact]
    public void An_abstract_type_is_accepted_if_its_concrete_type_is_known()
    {
        var project = Project.Of(
            Function,
            """
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using LambdaEventHandler;

            [JsonDerivedType(typeof(Circle), "circle")]
            public abstract record Shape;

            public sealed record Circle : Shape;

            public abstract record Own;

            public sealed class ShapesController
            {
                public string PostShape(Shape shape) => $"{shape}";

                public string PostNode(JsonNode node) => $"{node}";

                public string PostOwn([FromBody] Own own) => $"{own}";
            }
            """);

        Assert.Empty(Generation.Of(project).Told);
        Assert.NotNull(Assembly.Load(project.Build()).GetType("Function", throwOnError: true)!.GetMethod("Build")!.Invoke(null, null));
    }

    [Fact]
    public void A_body_that_is_read_in_parts_can_also_be_taken_unchanged()
    {
        var project = Project.Of(Function, ControllerWith(
            """
            public string PostA([FromPart] int id, [FromBody] byte[] body) => string.Empty;

            public string PostB([FromPart] int id, [FromBody] ReadOnlyMemory<byte>? body) => string.Empty;

            public string PostC([FromPart] int id, [FromBody] System.IO.Stream body) => string.Empty;

            public string PostD([FromPart] int id, [FromPart] string other, [FromBody] string? body) => string.Empty;

            [AcceptVerbs("GET", "POST")]
            public string E([FromPart] int id) => string.Empty;
            """ + Part));

        Assert.Empty(Generation.Of(project).Told);
        Assert.NotNull(Assembly.Load(project.Build()).GetType("Function", throwOnError: true)!.GetMethod("Build")!.Invoke(null, null));
    }

    [Fact]
    public void A_missing_type_is_reported_by_the_compiler()
    {
        var generation = Generation.Of(Project.Of(Function.Replace("AddControllers", "AddController<Missing>", StringComparison.Ordinal)));

        Assert.Null(generation.Source);
        Assert.Empty(generation.Told);
    }

    [Fact]
    public void A_problem_of_several_calls_is_reported_once()
    {
        var project = Project.Of(Function.Replace(".AddControllers()", ".AddControllers(\"/a\").AddControllers(\"/b\")", StringComparison.Ordinal), ControllerWith("public void Get(Action action) { }"));

        Assert.Single(Generation.Of(project).Told);
    }

    [Fact]
    public void Only_an_added_controller_is_validated()
    {
        var project = Project.Of(
            Function.Replace("AddControllers", "AddController<Bad>", StringComparison.Ordinal),
            "public sealed class Bad { public void Get(Action action) { } }",
            ControllerWith("public void Get(Action action) { }"));

        Assert.Equal(["Bad.Get(Action action): the parameter 'action' has a type that cannot be bound from a request: Action. Mark it with [FromServices] if it is a service, or read the value from a parameter of type Request."], Generation.Of(project).Told.Select(problem => problem.Message));
    }

    [Fact]
    public void A_project_that_adds_no_controllers_has_no_generated_file_and_no_diagnostics()
    {
        var generation = Generation.Of(Project.Of(
            ControllerWith("public void Get(Action action) { }"),
            "public sealed class Other { public void AddControllers() { } public void Call() => AddControllers(); public void CallOther(Other other) => other.AddControllers(); }"));

        Assert.Null(generation.Source);
        Assert.Empty(generation.Told);
    }

    [Fact]
    public void Ambiguous_routes_name_both_signatures()
    {
        var project = Project.Of(Function, ControllerWith("public string GetA(int id) => string.Empty; [HttpGet(\"/a/{name}\")] public string GetA(string name) => string.Empty;"));

        Assert.Equal(
            ["GET /a/{id} (BrokenController.GetA(int id)) and GET /a/{name} (BrokenController.GetA(string name)) match the same requests: change the template or the method of one of them, or remove it."],
            Generation.Of(project).Told.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("return ApiGatewayRestResolver.CreateBuilder().AddController<A>(\"/v1\").AddController<B>(\"/v1\").Build();", "GetB")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); builder.AddController<B>(\"/\"); return builder.Build();", "GetB")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); var group = builder.MapGroup(\"/v1\"); group.AddController<A>(); builder.UseProblemDetails().AddController<B>(\"v1\"); return builder.Build();", "GetB")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); builder.MapGet(\"/x/{other}\", (string other) => other); return builder.Build();", "MapGet")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.MapGet(\"/y/z\", () => 1); builder.MapGroup(\"/y\").Map([\"POST\", \"GET\"], \"/z\", () => 2); return builder.Build();", "Map")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); Add(builder); return builder.Build(); } static void Add(ResolverBuilder builder) { builder.AddController<A>(); builder.AddController<B>();", "GetB")]
    public void Ambiguous_routes_of_several_calls_for_one_builder_are_reported_in_the_words_of_Build(string body, string at)
    {
        var project = Project.Of(FunctionWith(body));

        var told = Assert.Single(Generation.Of(project).Told);

        Assert.Equal(("LEH020", at), (told.Id, told.At));
        Assert.Equal(RefusalOf(project.Build()), [told.Message]);
    }

    [Theory]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); if (Environment.NewLine == \"x\") { builder.AddController<A>(); } else { builder.AddController<B>(); } return builder.Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); if (Environment.NewLine == \"x\") { builder.AddController<B>(); } return builder.Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); _ = Environment.NewLine == \"x\" ? builder.AddController<B>() : builder; return builder.Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<B>(); return builder.Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); void Never() => builder.AddController<B>(); builder.AddController<A>(); return builder.Build();")]
    [InlineData("ApiGatewayRestResolver.CreateBuilder().AddController<A>().Build(); return ApiGatewayRestResolver.CreateBuilder().AddController<B>().Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(\"/v1\"); builder.AddController<B>(\"/v2\"); builder.MapPost(\"/v1/x/{id}\", (int id) => id); return builder.Build();")]
    [InlineData("var builder = ApiGatewayRestResolver.CreateBuilder(); builder.AddController<A>(); Other(builder).AddController<B>(); return builder.Build(); } static ResolverBuilder Other(ResolverBuilder builder) { return ApiGatewayRestResolver.CreateBuilder();")]
    public void Routes_that_an_app_may_not_have_together_are_not_reported(string body)
    {
        var project = Project.Of(FunctionWith(body));

        Assert.Empty(Generation.Of(project).Told);
    }

    [Fact]
    public void Routes_that_differ_by_a_trailing_slash_are_left_to_Build()
    {
        var project = Project.Of(Function, ControllerWith("[HttpGet(\"/a\")] public string GetA() => string.Empty; [HttpGet(\"/a/\")] public string GetB() => string.Empty;"));

        Assert.Empty(Generation.Of(project).Told);
        Assert.Single(RefusalOf(project.Build()));
    }

    [Fact]
    public void Every_diagnostic_of_the_generator_links_to_its_page()
    {
        var project = Project.Of(Function, ControllerWith("public void Get(Action action) { }"));

        Assert.EndsWith("docs/diagnostics/LEH002.md", Assert.Single(Generation.Of(project).Diagnostics).Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    private static string FunctionWith(string body) => $$"""
        using LambdaEventHandler;

        public sealed class A { public string GetX(int id) => string.Empty; }

        public sealed class B { [HttpGet("/x/{name}")] public string GetB(string name) => string.Empty; }

        public static class Function
        {
            public static Resolver Build()
            {
                {{body}}
            }
        }
        """;

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation HandlersProject(string handler) => Project.Of(
        $$"""
        using LambdaEventHandler;

        public static class Function
        {
            public static Resolver Build()
            {
                var builder = ApiGatewayRestResolver.CreateBuilder();
                builder.MapGet("/handler", {{handler}});
                return builder.Build();
            }
        }
        """,
        Handlers,
        Authorization);

    private static string ControllerWith(string action) => $$"""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using LambdaEventHandler;

        public sealed record Thing(string Name) { public sealed record Part; }

        public sealed class BrokenController
        {
            {{action}}
        }

        namespace Microsoft.AspNetCore.Http { public interface IResult; }
        namespace Microsoft.AspNetCore.Mvc { public interface IActionResult; public class OkResult : IActionResult; }
        """;

    private static IReadOnlyList<string> RefusalOf(byte[] image)
    {
        var function = Assembly.Load(image).GetType("Function", throwOnError: true)!.GetMethod("Build")!.CreateDelegate<Func<Resolver>>();
        return Assert.Throws<InvalidConfigurationException>(() => function()).Problems;
    }
}
