using System.Net;
using System.Net.Http;

namespace LambdaEventHandler.Documentation;

/// <summary>The words behind a status.</summary>
internal static class Reason
{
    public static string Of(int status)
    {
        if (status == 418)
        {
            return "I'm a teapot";
        }

        using var response = new HttpResponseMessage((HttpStatusCode)status);
        return response.ReasonPhrase ?? "";
    }
}
