namespace LambdaEventHandler.Browser;

public sealed class PricesController
{
    /// <summary>The browser's cache keeps this answer, and may give it to a page of another origin.</summary>
    [CacheControl("max-age=600")]
    public string GetPrices() => "100.10";
}
