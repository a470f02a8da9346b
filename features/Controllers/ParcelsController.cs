namespace LambdaEventHandler.Features.Controllers;

public sealed class ParcelsController : Controller
{
    public Response PostParcels() => CreatedAt("{id}", new { Id = "a/1 é" }, new { Id = "a/1 é" });

    public Response PutParcels() => Created("/parcels/7", new { Id = 7 });

    public Response GetParcels() => Redirect("~/parcels/list");

    public Response DeleteParcels() => Redirect("/elsewhere");

    public string PatchParcels() => Request.PathBase;
}
