namespace LambdaEventHandler.Gateway;

/// <summary>What the user can put right: the message is all that is printed.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
