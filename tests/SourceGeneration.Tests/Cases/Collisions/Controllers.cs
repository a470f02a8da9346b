#pragma warning disable CS8981
using LambdaEventHandler;

public sealed class CollisionsController(var dependency)
{
    public Answer GetAnswer(var value, var? other = null) => new($"{value} {other} {dependency is null}");

    public List<Answer> GetAnswers([FromServices] var? none, int[] numbers) => [.. numbers.Select(number => new Answer($"{number} {none}"))];

    public @record GetRecord(@class @namespace, @class @int = @class.@new, string @object = "@") => new($"{@namespace} {@int} {@object}");

    public Answer @GetNamed(string argument0 = "a", string request = "b", string controllerOf = "c", string found = "d") => new(argument0 + request + controllerOf + found);

    public Answer GetScoped(string scoped = "s", string field = "f", string await = "w", string when = "x", string file = "y") => new(scoped + field + await + when + file);
}

public sealed record Answer(string json);

public sealed record @record(string @class, string @event = "e", string value1 = "v", string result = "r");

public enum @class { @new, @return }

public sealed class @var : IParsable<var>
{
    public static var Parse(string s, IFormatProvider? provider) => new();

    public static bool TryParse(string? s, IFormatProvider? provider, out var result) => (result = new()) is not null;
}

namespace LambdaEventHandler.System
{
    public static class Func;
}

namespace LambdaEventHandler.Compiled
{
    public static class Results;

    public static class Interceptions;

    public static class Controllers0_0;

    public static class System;

    public static class LambdaEventHandler;
}

namespace System.Runtime.CompilerServices
{
    internal static class InterceptsLocation;
}
