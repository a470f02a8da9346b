namespace LambdaEventHandler;

internal enum Cased
{
    ON,
    on,
}
