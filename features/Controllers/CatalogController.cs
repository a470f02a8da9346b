namespace LambdaEventHandler.Features.Controllers;

public sealed class CatalogController
{
    public string GetCatalog() => "catalog";

    public string PutCatalog() => "replaced";

    [DisableCors]
    public string PostCatalog() => "added";

    [DisableCors]
    public string GetStock() => "stock";

    public Response GetForeignCatalog() => new()
    {
        Body = "catalog",
        Headers = { ["Access-Control-Allow-Origin"] = "https://elsewhere.example", ["Vary"] = "Accept-Language" },
    };

    public Response GetPersonalCatalog() => new() { Body = "catalog", Headers = { ["Vary"] = "*" } };
}
