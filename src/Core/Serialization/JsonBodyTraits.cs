using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>What the type of a body has in itself or anywhere below: found once for each type.</summary>
/// <param name="CanBeRead">Whether each member can be read from some JSON. An interface cannot, so that reading it fails because of the app, not because of what a client sent.</param>
/// <param name="HasNodes">Whether there may be a <see cref="JsonNode"/>, of which a key that is there twice is found only when it is used.</param>
/// <param name="LargestNumber">The largest value of the narrowest floating-point type, beyond which System.Text.Json reads infinity; null without such a type.</param>
internal sealed record JsonBodyTraits(bool CanBeRead, bool HasNodes, double? LargestNumber)
{
    /// <summary>Gets whether a value of the type may have been read although it cannot be used.</summary>
    public bool NeedsCheck => HasNodes || LargestNumber is not null;

    /// <summary>Finds the traits of a type.</summary>
    public static JsonBodyTraits Of(JsonTypeInfo type)
    {
        var search = new Search(type.Options);
        search.Visit(type.Type);
        return new(search.CanBeRead, search.HasNodes, search.LargestNumber);
    }

    /// <summary>Determines whether a member gets its value from the body.</summary>
    public static bool IsRead(JsonPropertyInfo member) => member.Set is not null || member.AssociatedParameter is not null || member.IsExtensionData;

    private sealed class Search(JsonSerializerOptions options)
    {
        private readonly HashSet<Type> _seen = [];

        public bool CanBeRead { get; private set; } = true;

        public bool HasNodes { get; private set; }

        public double? LargestNumber { get; private set; }

        public void Visit(Type? type)
        {
            if (type is null || !_seen.Add(type))
            {
                return;
            }

            NoteNumber(type);
            HasNodes |= type.IsAssignableTo(typeof(JsonNode)) || (type == typeof(object) && options.UnknownTypeHandling == JsonUnknownTypeHandling.JsonNode);
            Visit(Nullable.GetUnderlyingType(type));
            if (!TryFind(type, out var info))
            {
                CanBeRead = false;
                return;
            }

            Visit(info.KeyType);
            Visit(info.ElementType);
            if (info.Kind == JsonTypeInfoKind.Object && Nullable.GetUnderlyingType(type) is null)
            {
                VisitObject(info);
            }
        }

        private void VisitObject(JsonTypeInfo info)
        {
            var isCreated = info.CreateObject is not null || info.PolymorphismOptions is not null;
            foreach (var member in info.Properties)
            {
                isCreated |= member.AssociatedParameter is not null;
                if (member.CustomConverter is null && IsRead(member))
                {
                    Visit(member.PropertyType);
                }
            }

            foreach (var derived in info.PolymorphismOptions?.DerivedTypes ?? [])
            {
                Visit(derived.DerivedType);
            }

            CanBeRead &= isCreated;
        }

        private void NoteNumber(Type type)
        {
            double? largest =
                type == typeof(double) ? double.MaxValue :
                type == typeof(float) ? float.MaxValue :
                type == typeof(Half) ? (double)Half.MaxValue : null;
            LargestNumber = LargestNumber is null || largest < LargestNumber ? largest ?? LargestNumber : LargestNumber;
        }

        private bool TryFind(Type type, [NotNullWhen(true)] out JsonTypeInfo? info)
        {
            try
            {
                return options.TryGetTypeInfo(type, out info);
            }
            catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException or ArgumentException)
            {
                // Two members with one name, for example.
                info = null;
                return false;
            }
        }
    }
}
