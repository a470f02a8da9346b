namespace LambdaEventHandler.Features.Controllers;

/// <summary>Throws whatever it is asked for.</summary>
public sealed class ThrowingController
{
    public string GetThrowing(string exception) => throw ExceptionNamed(exception, $"{exception} was asked for");

    private static Exception ExceptionNamed(string exception, string message) => exception switch
    {
        nameof(ArgumentException) => new ArgumentException(message),
        nameof(ArgumentNullException) => new ArgumentNullException(null, message),
        nameof(ArgumentOutOfRangeException) => new ArgumentOutOfRangeException(null, message),
        nameof(TimeoutException) => new TimeoutException(message),
        nameof(BadRequestException) => new BadRequestException(message),
        _ => new NotSupportedException(message),
    };
}
