using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LambdaEventHandler.SourceGeneration;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Properties;

/// <summary>A project whose actions have random results, found by reflection and by the compiler.</summary>
internal sealed class ResultProjects
{
    private const string Head = """
        #pragma warning disable
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using LambdaEventHandler;
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Assembly _project;

    public ResultProjects(IReadOnlyList<RandomResult> results)
    {
        var library = Project.Of($"{Head}\n{RandomValue.LibraryTypes}\n{ChangedValue.Code}\n{string.Join('\n', results.Select(result => result.Library))}").WithAssemblyName("Library");
        var image = library.Build();
        var project = Project.Of(
            $"{Head}\n{RandomValue.ProjectTypes}\n{string.Join('\n', results.Select(result => result.Project))}",
            $$"""
            {{Head}}
            public sealed class ResultsController
            {
            {{string.Join('\n', results.Select(result => result.Action))}}
            }

            public static class Function
            {
                public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
            }
            """).AddReferences(MetadataReference.CreateFromImage(image));
        var generation = Generation.Of(project);
        Assert.Empty(generation.Told);
        CompiledResults = generation.Source!.Split("__LambdaEventHandlerResults.Write").Length - 1;
        _project = LoadedProject.Load(project.Build(), image);
        Reflected = AppOf(_project);
        Compiled = AppOf(LoadedProject.Load(generation.Project.Build(), image));
    }

    /// <summary>How many actions have compiled code that writes their result.</summary>
    public int CompiledResults { get; }

    /// <summary>The app whose controllers are found by reflection.</summary>
    public ApiGatewayRestResolver Reflected { get; }

    /// <summary>The app whose controllers are found by the compiler.</summary>
    public ApiGatewayRestResolver Compiled { get; }

    /// <summary>What an app answers: the body, or another status than 200.</summary>
    public static async Task<string> AnswerOf(ApiGatewayRestResolver app, int number, int seed)
    {
        var response = JsonNode.Parse(await CaseRequest.Parse($"GET /{number}?seed={seed}").SendAsync(app))!;
        var status = (int)response["statusCode"]!;
        return status == 200 ? (string)response["body"]! : $"{status}";
    }

    /// <summary>What System.Text.Json writes of the result, or 500 where it refuses to.</summary>
    public string Serialized(int number, int seed)
    {
        var controller = _project.GetType("ResultsController", throwOnError: true)!;
        object? result = controller.GetMethod($"GetResult{number}")!.Invoke(Activator.CreateInstance(controller), [seed]);
        if (result?.GetType() is { IsGenericType: true } type && (result is Task || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            result = type.GetProperty("Result")!.GetValue(result);
        }

        try
        {
            return JsonSerializer.Serialize(result, WrittenType(result!.GetType()), Options);
        }
        catch (Exception exception) when (exception is not NullReferenceException)
        {
            return "500";
        }
    }

    /// <summary>A result is written as its own type, unless a base class or an interface declares it as a derived one.</summary>
    private static Type WrittenType(Type type)
    {
        for (var candidate = type.BaseType; candidate is not null; candidate = candidate.BaseType)
        {
            if (Declares(candidate, type))
            {
                return candidate;
            }
        }

        return Array.Find(type.GetInterfaces(), candidate => Declares(candidate, type)) ?? type;
    }

    private static bool Declares(Type candidate, Type type) =>
        candidate.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Any(derived => derived.DerivedType == type)
        || candidate.GetCustomAttribute<JsonPolymorphicAttribute>(inherit: false) is { UnknownDerivedTypeHandling: not JsonUnknownDerivedTypeHandling.FailSerialization };

    private static ApiGatewayRestResolver AppOf(Assembly project) =>
        ((Resolver)project.GetType("Function", throwOnError: true)!.GetMethod("Build")!.Invoke(null, null)!).As<ApiGatewayRestResolver>();
}
