namespace LambdaEventHandler;

/// <summary>An event as an object of the Amazon.Lambda packages, in the typed form.</summary>
internal abstract class ObjectEvent<T>(T source) : RawEvent
    where T : class
{
    protected T Source { get; } = source;

    public override bool Has(EventField field) => Value(field) is not null;

    public override string? Text(EventField field) => Value(field) is string text ? JsonText.Check(text) : null;

    public override bool IsTrue(EventField field) => Value(field) is true;

    public override bool HasPairs(EventField field) => Value(field) is IDictionary<string, IList<string>> { Count: > 0 };

    public override void CopyPairs(EventField field, NamedValues target)
    {
        switch (Value(field))
        {
            case IDictionary<string, string> single:
                foreach (var (name, value) in single)
                {
                    Append(target, name, value);
                }

                break;
            case IDictionary<string, IList<string>> several:
                foreach (var (name, values) in several)
                {
                    foreach (var value in values ?? [])
                    {
                        Append(target, name, value);
                    }
                }

                break;
        }
    }

    public override IReadOnlyList<string> FindPairs(EventField field, string name)
    {
        var found = new RequestHeaders();
        CopyPairs(field, found);
        return found.GetValues(name);
    }

    public override IReadOnlyList<string> Texts(EventField field)
    {
        if (Value(field) is not string[] texts)
        {
            return [];
        }

        var present = Array.IndexOf(texts, null) >= 0 ? Array.FindAll(texts, text => text is not null) : texts;
        foreach (var text in present)
        {
            JsonText.Check(text);
        }

        return present;
    }

    public override object ToObject(EventDeserializer deserialize) => Source;

    /// <summary>Returns the value of a field, or null if the object has no such field.</summary>
    protected abstract object? Value(EventField field);

    private static void Append(NamedValues target, string name, string? value)
    {
        if (value is not null)
        {
            target.Append(JsonText.Check(name), JsonText.Check(value));
        }
    }
}
