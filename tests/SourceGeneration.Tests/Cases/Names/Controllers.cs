using LambdaEventHandler;

namespace @namespace.@class;

public enum @enum { @default, @switch }

public sealed class @event
{
    public string? @new { get; set; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class @fixedAttribute(string @string) : Attribute
{
    public string @object { get; set; } = @string;

    public int @int = 5;
}

public sealed class @voidController
{
    public string Get(string @class, int @params) => $"{@class} {@params}";

    public string GetWords(@enum @if, @enum @else = @enum.@switch, string? @null = null) => $"{@if} {@else} {@null}";

    [@fixedAttribute("a", @object = "b", @int = 6)]
    public string? Post(@event @event) => @event.@new;

    [HttpGet("@default")]
    public string @return(Request request) => request.Route!.GetMetadata<HttpGetAttribute>()!.Template!;

    public string GetÉté(string été) => été;

    public string Get_With_underscores_2(string _id) => _id;

    public string GetHTTPStatus(string argument0, string request, string controllerOf) => $"{argument0} {request} {controllerOf}";

    public string GETTING() => "no action";
}
