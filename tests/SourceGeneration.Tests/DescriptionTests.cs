using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>The description of an action is the same whether it was compiled or is read by reflection.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [MemberData(nameof(ParityTests.Cases), MemberType = typeof(ParityTests))]
    public void Descriptions_are_the_same(string name)
    {
        var project = new Case(name);
        var reflected = project.Reflect().SelectMany(app => app.Routes).Select(Described).ToList();
        var compiled = project.Compile().SelectMany(app => app.Routes).Select(Described).ToList();

        Assert.NotEmpty(compiled);
        Assert.Equal(reflected, compiled);
    }

    [Fact]
    public void Documentation_is_the_same_from_the_compiler_and_from_the_XML_file()
    {
        var project = new Case("Documented");

        var reflected = Documented(project.Load(compiles: false, DocumentationMode.Parse));

        Assert.Equal(reflected, Documented(project.Load(compiles: true, DocumentationMode.Parse)));
        Assert.Contains("GetTodo: Gets a Todo by its id.", reflected);
        Assert.Contains("GetTodo remarks: The todo may be done.\nA second paragraph, with null.", reflected);
        Assert.Contains("GetTodo id: The number of the todo & more.", reflected);
        Assert.Contains("GetTodo expand: Whether to include details.", reflected);
        Assert.Contains("GetTodo throws LambdaEventHandler.NotFoundException: There is no such todo.", reflected);
        Assert.Contains("GetTodo throws System.ArgumentException: ", reflected);
        Assert.Contains("Documented.Todo.Title: The title.", reflected);
        Assert.Contains("Documented.Circle.Radius: The radius in meters.", reflected);
    }

    [Theory]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.None)]
    public void A_compiled_comment_has_the_constant_status_of_an_exception(DocumentationMode mode)
    {
        var failing = new Case("Documented").Load(compiles: true, mode).SelectMany(app => app.Routes).Single(route => route.Action.MethodName == "GetFailing");

        Assert.Equal(
            ["1 409", "2 409", "3 410", "4 ", "5 ", "6 ", "7 503", "8 402", "9 "],
            failing.Action.Documentation.Action!.Exceptions.Select(exception => $"{exception.Description} {exception.StatusCode}"));
    }

    [Fact]
    public void Documentation_is_compiled_for_a_project_without_an_XML_file()
    {
        var project = new Case("Documented");

        Assert.Equal(Documented(project.Load(compiles: true, DocumentationMode.Parse)), Documented(project.Load(compiles: true, DocumentationMode.None)));
    }

    [Fact]
    public void Without_compiled_comments_and_without_an_XML_file_there_is_no_documentation()
    {
        var action = new Case("Documented").Reflect().SelectMany(app => app.Routes).First(route => route.Action.MethodName == "GetTodo").Action;

        Assert.Null(action.Documentation.Action);
        Assert.Null(action.Documentation.Find(action.ResultType));
    }

    private static string Described(Route route)
    {
        var action = route.Action;
        Assert.Same(action, route.Action);
        Assert.Equal(route.Metadata, action.Attributes);
        return string.Join('\n', [$"{route}: {action.ControllerType} {action.MethodName} -> {action.ResultType}, body {action.BodyType}", .. action.Parameters.Select(Described)]);
    }

    private static string Described(ParameterDescriptor parameter) =>
        $"{parameter.Name} = {parameter.WireName} in {parameter.In}: {parameter.Type} {parameter.IsRequired} {parameter.HasDefaultValue} {parameter.DefaultValue?.GetType()} {parameter.DefaultValue} [{string.Join(", ", parameter.Attributes.Select(Described))}] {{{string.Join("; ", parameter.Members.Select(Described))}}}";

    private static string Described(object attribute) =>
        $"{attribute.GetType()} {string.Join(' ', attribute.GetType().GetProperties().Where(property => property.Name != "TypeId" && property.GetIndexParameters().Length == 0).Select(property => Text(property.GetValue(attribute))))}";

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable values => $"[{string.Join(' ', values.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name} {value}",
    };

    /// <summary>All that is documented of the actions and of the types of the project.</summary>
    private static List<string> Documented(IEnumerable<ApiGatewayRestResolver> apps)
    {
        var texts = new List<string>();
        foreach (var action in apps.SelectMany(app => app.Routes).Select(route => route.Action))
        {
            var comment = action.Documentation.Action;
            texts.Add($"{action.MethodName}: {comment?.Summary}");
            texts.Add($"{action.MethodName} remarks: {comment?.Remarks}");
            texts.Add($"{action.MethodName} returns: {comment?.Returns}");
            texts.Add($"{action.MethodName} example: {comment?.Example}");
            texts.AddRange(action.Parameters.Select(parameter => $"{action.MethodName} {parameter.Name}: {comment?.FindParameter(parameter.Name)}"));
            texts.AddRange(comment?.Exceptions.Select(exception => $"{action.MethodName} throws {exception.TypeName}: {exception.Description}") ?? []);
            foreach (var type in action.ControllerType!.Assembly.GetTypes().Where(type => type.Namespace == "Documented" && type != action.ControllerType))
            {
                if (action.MethodName == "GetTodo" && type.Name is "Todo" or "Urgency" || action.MethodName == "GetShapes" && type.Name is "Shape" or "Circle" || action.MethodName == "PostBroken" || action.MethodName == "DeleteAll" && type.Name is "Inner" or "Page`1" or "Item")
                {
                    texts.Add($"{type}: {action.Documentation.Find(type)?.Summary}");
                    texts.AddRange(type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(member => member is PropertyInfo or FieldInfo).Select(member =>
                        $"{type}.{member.Name}: {action.Documentation.Find(member)?.Summary}"));
                }
            }
        }

        return texts;
    }
}
