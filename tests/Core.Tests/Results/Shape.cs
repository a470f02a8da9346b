using System.Text.Json.Serialization;

namespace LambdaEventHandler.Results;

[JsonDerivedType(typeof(Circle), "circle")]
internal abstract record Shape(string Colour);

internal sealed record Circle(string Colour, int Radius) : Shape(Colour);

internal sealed record Square(string Colour, int Side) : Shape(Colour);

[JsonDerivedType(typeof(Dog), "dog")]
internal interface IAnimal
{
    string Name { get; }
}

internal sealed record Dog(string Name, int Age) : IAnimal;

[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
[JsonDerivedType(typeof(Car), "car")]
internal record Vehicle(int Wheels);

internal sealed record Car(int Wheels, int Doors) : Vehicle(Wheels);

internal sealed record Bike(int Wheels, bool HasBell) : Vehicle(Wheels);

internal interface IPriced
{
    decimal Price { get; }
}

internal record Product(string Name);

internal sealed record Book(string Name, int Pages) : Product(Name);

internal sealed record Ticket(decimal Price, string Seat) : IPriced;

[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(IPriced))]
[JsonSerializable(typeof(Shape))]
internal sealed partial class SomeJson : JsonSerializerContext;
