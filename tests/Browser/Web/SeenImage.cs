namespace LambdaEventHandler.Browser;

/// <summary>What script saw of an image: its natural size, and the red, green, blue and alpha of its middle.</summary>
public sealed record SeenImage(int Width, int Height, string? Colour, string? Refusal);
