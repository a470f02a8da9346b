using System.Text.Json.Serialization;

namespace LambdaFunction._1;

/// <summary>The types of all bodies, because System.Text.Json can't use reflection in a native executable.</summary>
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Person))]
internal sealed partial class AppJson : JsonSerializerContext;
