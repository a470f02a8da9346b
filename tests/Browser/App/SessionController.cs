namespace LambdaEventHandler.Browser;

public sealed class SessionController : Controller
{
    public Response PostSession()
    {
        var response = Response.Text("welcome");
        response.Cookies.Add(new Cookie("session", "s3cr3t") { Secure = false });
        return response;
    }

    public string GetSession() => Request.Cookies["session"] ?? "a stranger";
}
