using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Reads one value from text, for a caller that knows its type only at run time.</summary>
internal interface IValueConverter
{
    /// <summary>What the text must be, as in "must be an integer".</summary>
    string Expected { get; }

    /// <summary>Reads the value; false if the text is none.</summary>
    bool TryConvertObject(string text, [NotNullWhen(true)] out object? value);

    /// <summary>A binder for a collection of such values.</summary>
    ParameterBinder ToCollectionBinder(ValueSource source, CollectionForm form, bool isOptional);
}
