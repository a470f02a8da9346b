using System.Text.Json;
using System.Text.Json.Serialization;
using LambdaEventHandler.Conformance.Actions;
using LambdaEventHandler.Conformance.Apps;
using LambdaEventHandler.Conformance.Exceptions;
using LambdaEventHandler.Conformance.Expectations;
using LambdaEventHandler.Conformance.Serializers;
using LambdaEventHandler.Conformance.Sources;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Cases;

/// <summary>How the JSON of a case is read: a field that nobody knows, or one that is missing, is an error.</summary>
internal static class CaseJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new ValueConverter(),
            new ActionConverter(),
            new ExceptionTypeConverter(),
            new HeaderTextsConverter(),
            new SentBodyConverter(),
            new DebugSwitchConverter(),
            new NamedHandlerConverter(),
            new SerializerConverter(),
            new EventSourceConverter(),
            new ExpectationConverter(),
        },
    };
}
