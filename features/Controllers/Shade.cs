namespace LambdaEventHandler.Features.Controllers;

public enum Shade
{
    Red,
    Green,
    Blue,
}
