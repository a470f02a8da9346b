namespace LambdaEventHandler.Features.Controllers;

public sealed record Palette(Shade Color, IReadOnlySet<string> Variations, decimal Price);
