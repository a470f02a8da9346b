using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LambdaEventHandler.Generated;

namespace LambdaEventHandler.Validation;

/// <summary>What is validated is the same whether the types were compiled or are read by reflection.</summary>
public sealed class CompiledTypesTests
{
    private static readonly Dictionary<string, JsonSerializerOptions> Serializers = new()
    {
        ["reflection"] = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() },
        ["context"] = new(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine(ShapesContext.Default, ModelContext.Default) },
        ["naming policy"] = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, TypeInfoResolver = JsonTypeInfoResolver.Combine(ShapesContext.Default, ModelContext.Default) },
        ["fields"] = new(JsonSerializerDefaults.Web) { IncludeFields = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver() },
        ["modifier"] = new(JsonSerializerDefaults.Web) { TypeInfoResolver = ShapesContext.Default.WithAddedModifier(SwapNames) },
        ["modifier of reflection"] = new(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SwapNames } } },
    };

    public static TheoryData<string> Names => [.. Serializers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rules_are_the_same(string serializer)
    {
        var (compiled, reflected) = (RulesOf(serializer, isCompiled: true), RulesOf(serializer, isCompiled: false));

        foreach (var type in Types)
        {
            Assert.Equal(Described(reflected.Find(type)), Described(compiled.Find(type)));
            Assert.Equal(reflected.HasRules(type), compiled.HasRules(type));
        }
    }

    [Theory]
    [InlineData("reflection")]
    [InlineData("context")]
    [InlineData("naming policy")]
    [InlineData("fields")]
    public void Rules_of_compiled_types_are_not_read_by_reflection(string serializer)
    {
        var rules = RulesOf(serializer, isCompiled: true);

        foreach (var type in Types.Except(LeftToReflection))
        {
            Assert.All(rules.Find(type)!.Members.Where(member => !IsLeftToReflection(type, member.Name)), member => Assert.Same(typeof(ManyShapes).Module, member.Get.Method.Module));
        }

        var shapes = rules.Find(typeof(ManyShapes))!;
        Assert.True(Assert.Single(Assert.Single(shapes.Members, member => member.Name == "class").Attributes.OfType<TracedAttribute>()).IsCompiled);
        Assert.True(Assert.Single(rules.Find(typeof(Child))!.Attributes.OfType<TracedAttribute>()).IsCompiled);
        Assert.All(rules.Find(typeof(Primary))!.Members.Where(member => member.Name == "Name"), member => Assert.Equal(2, member.Attributes.Length));
    }

    [Fact]
    public void The_types_of_an_action_are_compiled_with_the_types_of_their_values()
    {
        var names = Types.Except(LeftToReflection).Select(type => type.Name).ToHashSet();

        Assert.Subset(names, new HashSet<string>(["ManyShapes", "Child", "Parent", "Primary", "ChosenConstructor", "Measure", "Range", "Paged`1", "LineList", "Line", "IRanked", "INumbered", "Dog", "WithFields", "Level", "Order", "Figure", "Circle", "Node", "Guid"]));
    }

    [Fact]
    public void Types_that_code_cannot_describe_are_left_to_reflection()
    {
        var compiled = CompiledTypes.Select(type => type.Type).ToHashSet();

        Assert.All(LeftToReflection, type => Assert.DoesNotContain(type, compiled));
        Assert.DoesNotContain(CompiledTypes.Single(type => type.Type == typeof(WithOwnAttribute)).Members, member => member.Name == "Number");
    }

    [Theory]
    [InlineData("/shapes", """{"class":"A","price":2,"order":10,"e-mail":"x","ignored":9,"sometimes":9,"included":9,"anything":"b"}""")]
    [InlineData("/shapes", """{"child":{"overridden":9,"overriddenAgain":4,"hidden":3,"inherited":9}}""")]
    [InlineData("/shapes", """{"child":{"inherited":5}}""")]
    [InlineData("/shapes", """{"primary":{"name":"four","size":3,"never":{"qty":0},"parent":{"inherited":5}}}""")]
    [InlineData("/shapes", """{"primary":{},"several":{"size":9},"chosen":{"size":6},"measure":{"length":10,"width":10},"span":{"from":10}}""")]
    [InlineData("/shapes", """{"paged":{"items":[{"qty":0,"sku":"a"}],"page":10},"lines":[{"qty":0,"sku":"a"},{"qty":1,"sku":"a"},{"qty":1,"sku":"a"}],"measures":{"a":[null,{"length":10}]},"jagged":[[{"qty":0,"sku":"a"}],[{"qty":1,"sku":"1"}]]}""")]
    [InlineData("/shapes", """{"animal":{"$type":"dog","legs":5,"name":"four"},"fields":{"field":3,"notWritten":3},"own":{"number":10,"other":3},"parts":{"one":3,"line":{"qty":0,"sku":"a"}},"converted":9}""")]
    [InlineData("/shapes", """{"level":1,"class":null}""")]
    [InlineData("/plants", """{"$type":"tree","name":"four"}""")]
    public async Task Responses_are_the_same(string path, string body)
    {
        var compiled = await Apps.With(builder => builder.AddController<ShapesController>()).Send("POST", path, body);

        Assert.StartsWith("422 ", compiled, StringComparison.Ordinal);
        Assert.Equal(await Apps.With(Add<ShapesController>).Send("POST", path, body), compiled);
        if (path == "/shapes")
        {
            Assert.Equal(await Apps.With(builder => builder.UseJson(ShapesContext.Default).AddController<ShapesController>()).Send("POST", path, body), compiled);
        }
    }

    [Fact]
    public async Task Invalid_results_are_the_same()
    {
        var (compiled, reflected) = (Apps.With(builder => builder.AddController<ShapesController>()), Apps.With(Add<ShapesController>));

        Assert.Equal(await reflected.Send("GET", "/shapes"), await compiled.Send("GET", "/shapes"));
        Assert.Contains("'primary.name': The field name must be a string with a maximum length of 3.", Assert.Single(compiled.Context.Log), StringComparison.Ordinal);
        Assert.Equal(Assert.Single(reflected.Context.Log), Assert.Single(compiled.Context.Log));
    }

    [Fact]
    public void Actions_that_are_found_by_reflection_have_no_compiled_types() =>
        Assert.All(RoutesOf(Add<ShapesController>), route => Assert.Empty(route.Action.Extensions));

    private static Type[] LeftToReflection => [typeof(InTwoParts), typeof(Plant).GetNestedType("Tree", System.Reflection.BindingFlags.NonPublic)!];

    private static List<CompiledType> CompiledTypes =>
        [.. RoutesOf(builder => builder.AddController<ShopController>().AddController<ShapesController>()).SelectMany(route => route.Action.Extensions).Cast<CompiledTypes>().SelectMany(types => types.Describe()).DistinctBy(type => type.Type)];

    private static List<Type> Types => [.. CompiledTypes.Select(type => type.Type), .. LeftToReflection, typeof(int), typeof(Line[]), typeof(KeyValuePair<string, Line>)];

    // A member that generated code cannot name, or with an attribute that it cannot create.
    private static bool IsLeftToReflection(Type type, string member) =>
        (type == typeof(ManyShapes) && member == "Included") || (type == typeof(WithOwnAttribute) && member == "Number") || type.Assembly != typeof(ManyShapes).Assembly;

    private static RuleCache RulesOf(string serializer, bool isCompiled)
    {
        var rules = new RuleCache();
        foreach (var route in RoutesOf(builder =>
        {
            builder.UseJson(Serializers[serializer]).OnBuild(app => rules.Serializer = app.Serializer);
            builder.AddController<ShopController>().AddController<ShapesController>();
        }))
        {
            if (isCompiled)
            {
                rules.Add(route);
            }
        }

        return rules;
    }

    private static IReadOnlyList<Route> RoutesOf(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        return builder.Build().Routes;
    }

    // A call whose type argument is a type parameter is left to reflection.
    private static void Add<TController>(ResolverBuilder<ApiGatewayRestResolver> builder)
        where TController : class => builder.AddController<TController>();

    private static void SwapNames(JsonTypeInfo type)
    {
        if (type.Type == typeof(ManyShapes))
        {
            var (order, tuple) = (type.Properties.Single(property => property.Name == "order"), type.Properties.Single(property => property.Name == "price"));
            (order.Name, tuple.Name) = (tuple.Name, order.Name);
        }
        else if (type.Type == typeof(Parent))
        {
            var (one, other) = (type.Properties.Single(property => property.Name == "hidden"), type.Properties.Single(property => property.Name == "overridden"));
            (one.Name, other.Name) = (other.Name, one.Name);
        }
    }

    private static string Described(TypeRules? rules) => rules is null ? "unknown" : string.Join('\n',
    [
        $"{rules.Kind} {rules.ElementType} [{string.Join(", ", rules.Attributes.Select(Described))}] {string.Join(' ', rules.Names)}",
        .. rules.Members.Select(member => $"{member.JsonName} {member.Name} {member.DisplayName} {member.ValueType} [{string.Join(", ", member.Attributes.Select(Described))}]"),
    ]);

    private static string Described(ValidationAttribute attribute) =>
        $"{attribute.GetType()} {string.Join(' ', attribute.GetType().GetProperties().Where(property => property.Name is not ("TypeId" or "IsCompiled")).Select(property => $"{property.Name}={Text(property.GetValue(attribute))}"))}";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable values => $"[{string.Join(' ', values.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name} {value}",
    };
}
