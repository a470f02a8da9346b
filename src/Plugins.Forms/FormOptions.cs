namespace LambdaEventHandler.Forms;

/// <summary>Represents the limits of the forms that an app reads. Apart from them, the event sources limit the size of a request: 10 MB for API Gateway, of which Lambda accepts 6 MB, and 1 MB for a load balancer.</summary>
public sealed class FormOptions
{
    /// <summary>Gets or sets the maximum number of fields and files of a form. A form with more returns 413.</summary>
    /// <value>At least 1. The default is 1,024.</value>
    public int MaxFields { get; set; } = 1024;

    /// <summary>Gets or sets the maximum length of the name of a field, in characters. A form with a longer name returns 400.</summary>
    /// <value>At least 1. The default is 2,048.</value>
    public int MaxNameLength { get; set; } = 2048;

    /// <summary>Gets or sets the maximum length of the value of a field, in characters. A form with a longer value returns 413.</summary>
    /// <value>At least 1. The default is 4,194,304 (2^22).</value>
    public int MaxValueLength { get; set; } = 4 * 1024 * 1024;

    /// <summary>Gets or sets the maximum size of a file, in bytes. A form with a larger file returns 413.</summary>
    /// <value>At least 1. The default is 6,291,456 (6 MB), the largest event of a function.</value>
    public int MaxFileBytes { get; set; } = 6 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the maximum length of the boundary of a multipart form, in characters. A form with a longer one returns 400.
    /// </summary>
    /// <value>
    /// From 1 to 1,024. The default is 70, the longest boundary of <see href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1">RFC 2046, section 5.1.1</see>.
    /// </value>
    public int MaxBoundaryLength { get; set; } = 70;

    /// <summary>Gets or sets the maximum number of headers of a part. A form with more returns 400.</summary>
    /// <value>At least 1. The default is 16.</value>
    public int MaxPartHeaders { get; set; } = 16;

    /// <summary>Gets or sets the maximum size of the headers of a part, in bytes. A form with more returns 400.</summary>
    /// <value>At least 1. The default is 16,384.</value>
    public int MaxPartHeaderBytes { get; set; } = 16 * 1024;

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems()
    {
        (string Name, int Value)[] limits =
        [
            (nameof(MaxFields), MaxFields),
            (nameof(MaxNameLength), MaxNameLength),
            (nameof(MaxValueLength), MaxValueLength),
            (nameof(MaxFileBytes), MaxFileBytes),
            (nameof(MaxBoundaryLength), MaxBoundaryLength),
            (nameof(MaxPartHeaders), MaxPartHeaders),
            (nameof(MaxPartHeaderBytes), MaxPartHeaderBytes),
        ];
        foreach (var (name, value) in limits)
        {
            if (value < 1)
            {
                yield return $"Forms: {name} is {value}: set 1 or more, or remove the setting.";
            }
        }

        if (MaxBoundaryLength > MostBoundaryLength)
        {
            yield return $"Forms: MaxBoundaryLength is {MaxBoundaryLength}: set {MostBoundaryLength} or less.";
        }
    }

    private const int MostBoundaryLength = 1024;
}
