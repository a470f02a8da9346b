using System.Globalization;

namespace LambdaEventHandler.Features.Controllers;

public sealed class LimitController : Controller
{
    public Response GetTodos() => Response.Text($"{int.Parse(Request.Query["limit"] ?? "0", CultureInfo.InvariantCulture)} todos");
}
