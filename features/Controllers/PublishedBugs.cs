namespace LambdaEventHandler.Features.Controllers;

public sealed class SessionsController
{
    public Response GetSession()
    {
        var response = Response.Text("signed in");
        response.Cookies.Add("sid=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Path=/");
        response.Cookies.Add("theme=dark; Path=/");
        return response;
    }
}
