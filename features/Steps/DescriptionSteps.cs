using LambdaEventHandler.Features.Drivers;
using TechTalk.SpecFlow;
using Xunit;

namespace LambdaEventHandler.Features.Steps;

[Binding]
public sealed class DescriptionSteps(AppDriver app, ResolverDriver resolver)
{
    private ActionDescriptor? _action;

    [Given("a behavior that returns 400 for unknown query parameters")]
    public void ABehaviorForUnknownQueryParameters() => app.Builder.Use((request, next) =>
        request.Query.All(pair => request.Route!.Action.Parameters.Any(parameter => parameter.In == "query" && parameter.WireName == pair.Key))
            ? next(request)
            : throw new BadRequestException("The request has an unknown query parameter."));

    [Then(@"the action of ([A-Z]+) (\S+) has the parameters")]
    public void TheActionHasTheParameters(string method, string template, Table expected)
    {
        _action = resolver.App.Routes.Single(route => route.Template == template && route.Methods.Contains(method)).Action;
        Assert.Equal(
            expected.Rows.Select(row => (row["name"], row["wire name"], row["in"], row["type"], row["required"] == "true", row["default"])),
            _action.Parameters.Select(parameter => (parameter.Name, parameter.WireName, parameter.In, parameter.Type.Name, parameter.IsRequired, $"{parameter.DefaultValue}")));
    }

    [Then(@"its body is (\w+) and its result is (\w+)")]
    public void ItsBodyAndResultAre(string body, string result) =>
        Assert.Equal((body, result), (_action!.BodyType?.Name ?? "none", _action.ResultType.Name));
}
