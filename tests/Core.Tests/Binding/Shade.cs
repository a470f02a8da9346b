namespace LambdaEventHandler;

public enum Shade
{
    Red,
    Green,
    Blue,
}
