namespace LambdaEventHandler;

/// <summary>Shapes as reflection or the compiler would read them, without either.</summary>
internal static class Shapes
{
    public static ParameterShape Text(string name) => new(name, "string", ParameterKind.Simple);

    public static ParameterShape Number(string name) => new(name, "int", ParameterKind.Simple);

    public static ParameterShape Todo(string name) => new(name, "Todo", ParameterKind.Complex);

    public static ParameterShape Of(ParameterKind kind, string name = "value") => new(name, kind.ToString(), kind);

    public static ParameterShape Optional(this ParameterShape shape)
    {
        shape.HasDefault = true;
        return shape;
    }

    public static ParameterShape Nullable(this ParameterShape shape)
    {
        shape.IsNullable = true;
        return shape;
    }

    public static ParameterShape From(this ParameterShape shape, BindingSource source, string? name = null)
    {
        shape.Source = source;
        shape.SourceName = name;
        return shape;
    }

    public static ActionShape Method(string name, params ParameterShape[] parameters) => new(name, $"TodosController.{name}", parameters);

    public static ActionShape Marked(this ActionShape action, string method, string? template = null)
    {
        action.Routes = [.. action.Routes, new HttpMethodDeclaration([method], template)];
        return action;
    }

    public static ControllerConvention Plan(ActionShape action, string? route = null, string? prefix = null)
    {
        var convention = new ControllerConvention();
        convention.Add(new ControllerShape("TodosController", route, [action]), prefix);
        return convention;
    }

    public static string Describe(ActionPlan plan) => $"{string.Join(",", plan.Methods)} {plan.Template}";

    public static string DescribeParameters(ActionPlan plan) =>
        string.Join("; ", plan.Parameters.Select(parameter => $"{parameter.Shape.Name}: {parameter.Source} {parameter.Name}{(parameter.IsRequired ? "!" : "")}"));
}
