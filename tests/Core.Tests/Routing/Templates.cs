namespace LambdaEventHandler.Routing;

/// <summary>Reads templates of tests.</summary>
internal static class Templates
{
    public static RouteTemplate Of(string text, bool strictSlashes = false)
    {
        var problems = new List<string>();
        var template = RouteTemplate.Parse(text, problems);
        template = strictSlashes ? template?.WithTrailingSlashes(problems) : template;
        Assert.Empty(problems);
        return template!;
    }

    public static string ProblemOf(string text)
    {
        var problems = new List<string>();
        Assert.Null(RouteTemplate.Parse(text, problems));
        return Assert.Single(problems);
    }
}
