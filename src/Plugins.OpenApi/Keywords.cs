using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LambdaEventHandler.OpenApi;

/// <summary>The keywords of a schema that the constraints of a route template mean.</summary>
internal static class ConstraintKeywords
{
    public static void Apply(JsonObject schema, RouteConstraint constraint)
    {
        var isText = (string?)schema["type"] == "string" && schema["enum"] is null;
        switch (constraint.Name)
        {
            case "int" or "long" when isText:
                (schema["type"], schema["format"]) = ("integer", constraint.Name == "int" ? "int32" : "int64");
                break;
            case "decimal" or "double" or "float" when isText:
                (schema["type"], schema["format"]) = ("number", constraint.Name);
                break;
            case "bool" when isText:
                schema["type"] = "boolean";
                break;
            case "guid" when isText:
                schema["format"] = "uuid";
                break;
            case "datetime" when isText && schema["format"] is null:
                schema["format"] = "date-time";
                break;
            case "alpha" when isText:
                schema["pattern"] = "^[A-Za-z]+$";
                break;
            case "regex" when isText:
                RegularExpressions.Set(schema, constraint.Arguments[0]);
                break;
            case "minlength" when isText:
                schema["minLength"] = Number(constraint.Arguments[0]);
                break;
            case "maxlength" when isText:
                schema["maxLength"] = Number(constraint.Arguments[0]);
                break;
            case "length" when isText:
                (schema["minLength"], schema["maxLength"]) = (Number(constraint.Arguments[0]), Number(constraint.Arguments[1]));
                break;
            case "min" or "max" or "range":
                ApplyRange(schema, constraint, isText);
                break;
        }
    }

    private static void ApplyRange(JsonObject schema, RouteConstraint constraint, bool isText)
    {
        if (isText)
        {
            (schema["type"], schema["format"]) = ("integer", "int64");
        }

        if (constraint.Name is "min" or "range")
        {
            schema["minimum"] = Number(constraint.Arguments[0]);
        }

        if (constraint.Name is "max" or "range")
        {
            schema["maximum"] = Number(constraint.Arguments[^1]);
        }
    }

    private static JsonValue Number(string text) => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture));
}

/// <summary>The keywords of a schema that the attributes of a parameter or a property mean.</summary>
internal static class AttributeKeywords
{
    public static void Apply(JsonObject schema, IEnumerable<object> attributes)
    {
        foreach (var attribute in attributes)
        {
            Apply(schema, attribute);
        }
    }

    private static void Apply(JsonObject schema, object attribute)
    {
        switch (attribute)
        {
            case RangeAttribute range:
                SetLimit(schema, "minimum", "exclusiveMinimum", range.Minimum, range.MinimumIsExclusive);
                SetLimit(schema, "maximum", "exclusiveMaximum", range.Maximum, range.MaximumIsExclusive);
                break;
            case StringLengthAttribute length:
                SetLength(schema, length.MinimumLength > 0 ? length.MinimumLength : null, length.MaximumLength);
                break;
            case LengthAttribute length:
                SetLength(schema, length.MinimumLength, length.MaximumLength);
                break;
            case MinLengthAttribute length:
                SetLength(schema, length.Length, null);
                break;
            case MaxLengthAttribute { Length: >= 0 } length:
                SetLength(schema, null, length.Length);
                break;
            default:
                ApplyText(schema, attribute);
                break;
        }
    }

    private static void ApplyText(JsonObject schema, object attribute)
    {
        switch (attribute)
        {
            case RegularExpressionAttribute expression:
                RegularExpressions.Set(schema, expression.Pattern);
                break;
            case RequiredAttribute required:
                SetRequired(schema, required);
                break;
            case EmailAddressAttribute:
                schema["format"] = "email";
                break;
            case UrlAttribute:
                schema["format"] = "uri";
                break;
            case Base64StringAttribute:
                schema["format"] = "byte";
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JsonArray([.. allowed.Values.Select(ToNode)]);
                break;
            case DeniedValuesAttribute denied:
                schema["not"] = new JsonObject { ["enum"] = new JsonArray([.. denied.Values.Select(ToNode)]) };
                break;
            case DescriptionAttribute { Description.Length: > 0 } description:
                schema["description"] = description.Description;
                break;
            case ObsoleteAttribute:
                schema["deprecated"] = true;
                break;
        }
    }

    /// <summary>Null is missing; by default, an empty text is, too.</summary>
    private static void SetRequired(JsonObject schema, RequiredAttribute required)
    {
        SchemaFixes.RemoveType(schema, "null");
        if (!required.AllowEmptyStrings && (string?)(schema["type"] as JsonValue) == "string" && schema["enum"] is null && schema["format"] is null && schema["minLength"] is null)
        {
            schema["minLength"] = 1;
        }
    }

    /// <summary>Limits of text are a number of characters, those of a list a number of items.</summary>
    private static void SetLength(JsonObject schema, int? minimum, int? maximum)
    {
        var (least, most) = IsOfType(schema, "array") ? ("minItems", "maxItems") : IsOfType(schema, "object") ? ("minProperties", "maxProperties") : ("minLength", "maxLength");
        if (minimum is { } low)
        {
            schema[least] = low;
        }

        if (maximum is { } high)
        {
            schema[most] = high;
        }
    }

    private static void SetLimit(JsonObject schema, string inclusive, string exclusive, object value, bool isExclusive)
    {
        if (decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !IsOfType(schema, "string"))
        {
            schema.Remove(inclusive);
            schema[isExclusive ? exclusive : inclusive] = number;
        }
    }

    private static bool IsOfType(JsonObject schema, string type) =>
        schema["type"] is JsonArray types ? types.Any(item => (string?)item == type) : (string?)schema["type"] == type;

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        Enum name => JsonValue.Create(name.ToString()),
        decimal or double or float => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        int or long or short or byte or sbyte or ushort or uint => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}

/// <summary>Regular expressions of .NET in the dialect of JSON Schema (ECMA-262).</summary>
internal static class RegularExpressions
{
    /// <summary>Sets the pattern for a whole text. An expression that ECMA-262 does not know is left out, because a validator could not read it.</summary>
    public static void Set(JsonObject schema, string expression)
    {
        if (IsKnown(expression))
        {
            schema["pattern"] = expression.StartsWith('^') && expression.EndsWith('$') && !expression.Contains('|', StringComparison.Ordinal) ? expression : $"^(?:{expression})$";
        }
    }

    private static bool IsKnown(string expression)
    {
        if (expression.Contains(@"\A", StringComparison.Ordinal) || expression.Contains(@"\Z", StringComparison.OrdinalIgnoreCase) || expression.Contains(@"\G", StringComparison.Ordinal)
            || expression.Contains("(?#", StringComparison.Ordinal) || expression.Contains("(?>", StringComparison.Ordinal) || expression.Contains("(?<", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            _ = new Regex(expression, RegexOptions.ECMAScript);
            return !HasInlineOptions(expression);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Finds <c>(?i)</c> and <c>(?i:</c>; <c>(?:</c>, <c>(?=</c> and <c>(?!</c> are not options.</summary>
    private static bool HasInlineOptions(string expression)
    {
        for (var start = expression.IndexOf("(?", StringComparison.Ordinal); start >= 0; start = expression.IndexOf("(?", start + 2, StringComparison.Ordinal))
        {
            if (start + 2 < expression.Length && expression[start + 2] is not (':' or '=' or '!'))
            {
                return true;
            }
        }

        return false;
    }
}
