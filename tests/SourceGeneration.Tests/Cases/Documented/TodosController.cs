using LambdaEventHandler;

namespace Documented;

/// <summary>Manages todos.</summary>
public sealed class TodosController
{
    /// <summary>Gets a <see cref="Todo"/> by its <paramref name="id"/>.</summary>
    /// <remarks>
    /// The todo may be <c>done</c>.
    /// <para>A second paragraph, with <see langword="null"/>.</para>
    /// </remarks>
    /// <param name="id">The number of the todo &amp; more.</param>
    /// <param name="expand">Whether to
    /// include details.</param>
    /// <returns>The todo.</returns>
    /// <exception cref="NotFoundException">There is no such todo.</exception>
    /// <exception cref="LambdaEventHandler.BadRequestException">The id is bad.</exception>
    /// <exception cref="ArgumentException"/>
    /// <example>GET /todo/1</example>
    public Task<Todo> GetTodo(int id, bool expand = false) => Task.FromResult(new Todo { Title = "t" });

    /// <exception cref="SoldOutException">1</exception>
    /// <exception cref="LastSoldOutException">2</exception>
    /// <exception cref="GoneException">3</exception>
    /// <exception cref="VaryingException">4</exception>
    /// <exception cref="MixedException">5</exception>
    /// <exception cref="MissingTodoException">6</exception>
    /// <exception cref="TimeoutException" status="503">7</exception>
    /// <exception cref="VaryingException" status="402">8</exception>
    /// <exception cref="TimeoutException" status="high">9</exception>
    public void GetFailing()
    {
    }

    /// <summary>Takes a page.</summary>
    public void PostBroken(Page<Todo> page)
    {
    }

    public List<Shape> GetShapes([FromBody] Dictionary<string, int[]>? filter, [FromQuery] string[]? names = null) => [];

    // An ordinary comment.
    public string GetPlain() => "";

    /// <summary>Generic: <see cref="Page{T}"/>, <see cref="System.Collections.Generic.List{T}"/>, <see cref="GetTodo(int, bool)"/>.</summary>
    public void DeleteAll([FromBody] Nested.Inner inner, [FromServices] Page<int[]>.Item? item = null)
    {
    }
}

public class SoldOutException(string message) : ServiceException(Conflict, message)
{
    private const int Conflict = 409;
}

public sealed class LastSoldOutException() : SoldOutException("The last one is sold.");

public sealed class GoneException : ServiceException
{
    public GoneException()
        : this("It is gone.")
    {
    }

    public GoneException(string message)
        : base(message: message, statusCode: (int)System.Net.HttpStatusCode.Gone)
    {
    }
}

public sealed class VaryingException(int status) : ServiceException(status, "It varies.");

public sealed class MixedException : ServiceException
{
    public MixedException()
        : base(409, "One")
    {
    }

    public MixedException(string message)
        : base(410, message)
    {
    }
}

public sealed class MissingTodoException() : NotFoundException("There is no such todo.");

/// <summary>A todo.</summary>
public class Todo
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How urgent it is.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>Not part of the JSON.</summary>
    internal string? Hidden { get; init; }

    public Todo? Parent { get; init; }
}

/// <summary>How urgent something is.</summary>
public enum Urgency
{
    /// <summary>Not at all.</summary>
    Low,

    High,
}

/// <summary>A page.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
/// <param name="Items">The items of the page.</param>
public sealed record Page<T>(T[] Items)
{
    /// <summary>An item.</summary>
    public sealed record Item(T Value);
}

/// <summary>A shape.</summary>
[System.Text.Json.Serialization.JsonDerivedType(typeof(Circle), "circle")]
public abstract record Shape;

/// <summary>A circle.</summary>
public sealed record Circle : Shape
{
    /// <summary>The radius in meters.</summary>
    public double Radius { get; init; }
}

public static class Nested
{
    /// <summary>An inner type.</summary>
    public sealed class Inner;
}
