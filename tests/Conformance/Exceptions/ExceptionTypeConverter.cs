using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Exceptions;

/// <summary>Finds the class of a short name: the runner's own, the library's, else one of System.</summary>
internal sealed class ExceptionTypeConverter : CaseConverter<ExceptionType>
{
    private static readonly ILookup<string, Type> Known = new[] { typeof(TeapotException), typeof(ServiceException), typeof(Exception) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => type.IsAssignableTo(typeof(Exception)))
        .ToLookup(type => type.Name, StringComparer.Ordinal);

    protected override ExceptionType Read(JsonElement json, JsonSerializerOptions options) =>
        Known[json.GetString()!].FirstOrDefault() is { } type ? new(type) : throw new JsonException($"{json.GetRawText()} is no known exception");
}
