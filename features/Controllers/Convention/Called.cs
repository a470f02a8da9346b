namespace LambdaEventHandler.Features.Controllers.Convention;

/// <summary>The action that was called, and its arguments.</summary>
public sealed record Called(string Action, object Arguments);
