namespace LambdaEventHandler.Features.Controllers;

/// <summary>Answers what it has read: one action for each kind of value.</summary>
[Route("/kinds")]
public sealed class KindsController
{
    public int GetInt([FromQuery] int value) => value;

    public decimal GetDecimal([FromQuery] decimal value) => value;

    public double GetDouble([FromQuery] double value) => value;

    public bool GetBool([FromQuery] bool value) => value;

    public Guid GetGuid([FromQuery] Guid value) => value;

    public DateOnly GetDate([FromQuery] DateOnly value) => value;

    public DateTime GetTime([FromQuery] DateTime value) => value;

    public DateTimeOffset GetMoment([FromQuery] DateTimeOffset value) => value;

    public TimeSpan GetSpan([FromQuery] TimeSpan value) => value;

    public Uri GetUri([FromQuery] Uri value) => value;

    public object GetShade([FromQuery] Shade value) => new { Shade = $"{value}" };

    public object GetText([FromQuery] string value) => new { Text = value };
}
