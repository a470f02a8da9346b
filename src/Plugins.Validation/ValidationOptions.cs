using System.Globalization;

namespace LambdaEventHandler.Validation;

/// <summary>Represents the options of validation.</summary>
public sealed class ValidationOptions
{
    private const string FunctionName = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Gets or sets the HTTP status code of responses to invalid requests.</summary>
    /// <value>From 400 to 499. The default is 422 (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21">RFC 9110, section 15.5.21</see>).</value>
    public int StatusCode { get; set; } = 422;

    /// <summary>Gets or sets a value that indicates whether the values that actions return are validated, too. An invalid result returns 500 and is logged.</summary>
    /// <value>The default is <see langword="false"/> in Lambda and <see langword="true"/> elsewhere, for example under the local gateway and in tests.</value>
    public bool ValidateResults { get; set; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(FunctionName));

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems()
    {
        if (StatusCode is < 400 or > 499)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Validation: StatusCode is {StatusCode}: set a status of client errors, from 400 to 499, for example 422.");
        }
    }
}
