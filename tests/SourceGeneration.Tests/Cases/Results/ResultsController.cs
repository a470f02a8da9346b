using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using LambdaEventHandler;

public sealed class ResultsController
{
    // Without what System.Text.Json escapes although JSON does not ask for it (emoji, DEL, line separators): compiled code writes that as it is.
    private const string Odd = "<é'&+/\"\\\b\f\n\r\t\0\u001f>";

    public Plain GetPlain() => new(Odd, null, true, -1, long.MinValue, ulong.MaxValue, 100.10m, 0.1, 1.5f, Guid.Empty, Shade.Green, 'x' + 0);

    public Plain? GetNothing() => null;

    public Task<Nested> GetNested() => Task.FromResult(new Nested(new("a"), null, [new("b"), null!], ["x", null!], new List<int> { 1, 2 }, null, 3, null, new Point(1, -2), new Point(3, 4)));

    public async ValueTask<List<Leaf>> GetList() { await Task.Yield(); return [new("a"), new("b")]; }

    public Leaf[] GetArray() => [new("a"), null!];

    public List<Leaf> GetEmpty() => [];

    public int[] GetNumbers() => [1, 2, 3];

    public byte[] GetBytes() => [1, 2, 3];

    public WithBody GetBody() => new("first") { Last = "last", Unread = "u", URLPath = "p", A = "a", IOStream = "s", IPAddress2 = "i" };

    public Point GetPoint() => new(1, 2);

    public Animal GetAnimal() => new Dog("Rex", 4);

    public Kennel GetKennel() => new(new Dog("Rex", 4));

    public Derived GetDerived() => new() { Own = 1, Inherited = 2 };

    public Renamed GetRenamed() => new("x");

    public Dated GetDated() => new(new DateOnly(2026, 3, 4), new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc), TimeSpan.FromMinutes(5));

    public Tree GetTree() => new("root", new("leaf", null));

    public Box<int> GetBox() => new(1);

    public Bag GetBag() => new() { "a", "b" };

    public Fields GetFields() => new() { Field = 1, Property = 2 };

    public Failing GetFailing() => new();

    public Infinite GetInfinite() => new(double.PositiveInfinity);

    public object GetObject() => new Leaf("object");

    public Dictionary<string, Leaf> GetDictionary() => new() { ["Key"] = new("v") };
}

public enum Shade : byte { Red, Green = 7 }

public sealed record Plain(string Text, string? None, bool Yes, int Number, long Long, ulong Big, decimal Money, double Tenth, float Half, Guid Id, Shade Shade, int Letter);

public sealed record Leaf(string Name);

public readonly record struct Point(int X, int Y);

public sealed record Nested(Leaf Leaf, Leaf? NoLeaf, List<Leaf> Leaves, string[] Texts, List<int> Numbers, List<int>? NoNumbers, int? Some, int? None, Point Point, Point? Maybe);

public sealed record WithBody(string First)
{
    private readonly string _hidden = "hidden";

    public static string Shared => "shared";

    public required string Last { get; init; }

    public string Unread { private get; set; } = "";

    public string URLPath { get; set; } = "";

    public string A { get; set; } = "";

    public string IOStream { get; set; } = "";

    public string IPAddress2 { get; set; } = "";

    public int Length => _hidden.Length + First.Length;

    public string this[int index] => First;

    internal string Inside => "inside";
}

public class Animal(string name)
{
    public string Name { get; } = name;
}

public sealed class Dog(string name, int legs) : Animal(name)
{
    public int Legs { get; } = legs;
}

public sealed record Kennel(Animal Animal);

public class Root
{
    public int Inherited { get; set; }
}

public sealed class Derived : Root
{
    public int Own { get; set; }
}

public sealed record Renamed([property: JsonPropertyName("other")] string Name);

public sealed record Dated(DateOnly Day, DateTime Time, TimeSpan Span);

public sealed record Tree(string Name, Tree? Child);

public sealed record Box<T>(T Value);

public sealed class Bag : List<string>;

public sealed class Fields
{
    public int Field;

    public int Property { get; set; }
}

public sealed class Failing
{
    public string First => "first";

    public string Second => throw new InvalidOperationException("second");
}

public sealed record Infinite(double Value);
