namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayHttpApiV2ProxyResponse
{
    /// <summary>Sets one value of a header, or appends it after a comma.</summary>
    public void SetHeaderValues(string headerName, string value, bool append) =>
        SetHeaderValues(headerName, [value], append);

    /// <summary>Sets the values of a header, or appends them, separated by commas: this payload has no other way to say several.</summary>
    public void SetHeaderValues(string headerName, IEnumerable<string> values, bool append)
    {
        Headers ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var joined = string.Join(",", values);
        Headers[headerName] = append && Headers.TryGetValue(headerName, out var present) ? $"{present},{joined}" : joined;
    }
}
