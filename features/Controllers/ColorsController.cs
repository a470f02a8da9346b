namespace LambdaEventHandler.Features.Controllers;

public sealed class ColorsController
{
    public Palette GetColors() => new(Shade.Green, new HashSet<string> { "light", "dark" }, 100.10m);
}
