using System.Text.Json.Serialization;

namespace LambdaEventHandler.Features.Controllers;

/// <summary>Writes the same circle as different types.</summary>
[Route("/sketches")]
public sealed class SketchesController : Controller
{
    private static readonly Circle Circle = new("red", 2);

    public Response GetBase() => Json<Sketch>(Circle);

    public Response GetInterface() => Json<IColored>(Circle);

    public Response GetObject() => Json<object>(Circle);

    public Response GetClass() => Json(Circle);

    public Response PostCreated() => Created<IColored>("/sketches/1", Circle);

    public Response PutLocated() => CreatedAt<IColored, object>("/sketches/1", Circle, new { });

    public Sketch GetResult() => Circle;
}

public interface IColored
{
    string Color { get; }
}

[JsonDerivedType(typeof(Circle), "circle")]
public abstract record Sketch(string Color) : IColored;

public sealed record Circle(string Color, int Radius) : Sketch(Color);
