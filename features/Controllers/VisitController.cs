namespace LambdaEventHandler.Features.Controllers;

/// <summary>Answers with a header and a cookie of two values each.</summary>
public sealed class VisitController
{
    public Response GetVisit()
    {
        var response = Response.Text("welcome");
        response.Headers.Add("Link", "</1>; rel=prev");
        response.Headers.Add("Link", "</3>; rel=next");
        response.Cookies.Add("theme=dark; Path=/");
        response.Cookies.Add("seen=1; Path=/");
        return response;
    }
}
