namespace LambdaEventHandler.Features.Controllers;

public sealed class TagsController : Controller
{
    public object GetTags([FromQuery("tag")] string[] tags, int page = 1) =>
        new { Last = Request.Query["tag"], All = Request.Query.GetValues("tag"), Bound = tags, Page = page };
}
