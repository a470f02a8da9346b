namespace LambdaEventHandler.Gateway;

/// <summary>Gets the app, and tells what <c>Build()</c> refuses from a failure.</summary>
internal static class BuiltApp
{
    /// <exception cref="UserErrorException">The app cannot be built: the message is the list.</exception>
    public static Resolver Get(Func<Resolver> app)
    {
        try
        {
            return app() ?? throw new UserErrorException("The app is null: is the field that Build() is assigned to read before it is set?");
        }
        catch (Exception exception) when (RefusalIn(exception) is { } refusal)
        {
            throw new UserErrorException(refusal.Message);
        }
    }

    /// <summary>An app is built in a static field, so that the runtime wraps what is thrown there.</summary>
    private static InvalidConfigurationException? RefusalIn(Exception? exception) =>
        exception as InvalidConfigurationException ?? (exception is TypeInitializationException ? RefusalIn(exception.InnerException) : null);
}
