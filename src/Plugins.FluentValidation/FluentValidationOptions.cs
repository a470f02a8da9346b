using System.Globalization;

namespace LambdaEventHandler.FluentValidation;

/// <summary>Represents the options of validation with FluentValidation.</summary>
public sealed class FluentValidationOptions
{
    /// <summary>Gets or sets the HTTP status code of responses to invalid requests.</summary>
    /// <value>From 400 to 499. The default is 422 (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21">RFC 9110, section 15.5.21</see>).</value>
    public int StatusCode { get; set; } = 422;

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems()
    {
        if (StatusCode is < 400 or > 499)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"FluentValidation: StatusCode is {StatusCode}: set a status of client errors, from 400 to 499, for example 422.");
        }
    }
}
