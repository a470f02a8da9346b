namespace LambdaEventHandler;

/// <summary>
/// Represents a part of the library that a Native AOT app contains only if its code uses it. Native AOT leaves out the instance methods of classes that are never
/// created, and everything that only they call. So a feature is a class with a single instance, which <see cref="Enable"/> creates: everything that leads to the
/// feature calls it, for example generated code, and everything else uses <see cref="Current"/>. An app that is not compiled ahead of time contains all features.
/// </summary>
/// <remarks>The members are called on the class itself. Generic code would refer to all features, so that all apps would contain them.</remarks>
/// <typeparam name="TSelf">The feature.</typeparam>
internal interface IOptionalFeature<TSelf>
    where TSelf : class, IOptionalFeature<TSelf>
{
    /// <summary>Gets the feature; null if the app does not contain it.</summary>
    static abstract TSelf? Current { get; }

    /// <summary>Adds the feature to the app.</summary>
    static abstract void Enable();
}

/// <summary>The reason why methods that could be static are not.</summary>
internal static class OptionalFeature
{
    public const string Justification = "Native AOT leaves out instance methods of classes that are never created.";
}
