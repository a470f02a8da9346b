namespace LambdaEventHandler.Features.Controllers;

public sealed class LoginController
{
    public Response PostLogin()
    {
        var response = Response.NoContent();
        response.Cookies.Add(new Cookie("session", "5f2b9c") { MaxAge = TimeSpan.FromHours(1) });
        return response;
    }
}
