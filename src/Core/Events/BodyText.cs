using System.Text;

namespace LambdaEventHandler;

/// <summary>The body as the text of a response object: as it stands, or as base64.</summary>
internal static class BodyText
{
    public static string Of(Response response) =>
        response.IsBase64Encoded ? Convert.ToBase64String(response.GetBodyBytes().Span) :
        response.Content as string ?? Encoding.UTF8.GetString(response.GetBodyBytes().Span);
}
