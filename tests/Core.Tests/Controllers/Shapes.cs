namespace LambdaEventHandler;

/// <summary>Shapes as reflection or the compiler would read them, without either.</summary>
internal static class Shapes
{
    public static ParameterSignature Text(string name) => new(name, "string", ParameterKind.Simple);

    public static ParameterSignature Number(string name) => new(name, "int", ParameterKind.Simple);

    public static ParameterSignature Todo(string name) => new(name, "Todo", ParameterKind.Complex);

    public static ParameterSignature Part(string name) => new(name, "string", ParameterKind.Simple) { Source = BindingSource.Text, SourceAttribute = "[FromPart]", ReadsBody = true };

    public static ParameterSignature Of(ParameterKind kind, string name = "value") => new(name, kind.ToString(), kind);

    public static ParameterSignature Optional(this ParameterSignature shape)
    {
        shape.HasDefault = true;
        return shape;
    }

    public static ParameterSignature Nullable(this ParameterSignature shape)
    {
        shape.IsNullable = true;
        return shape;
    }

    public static ParameterSignature From(this ParameterSignature shape, BindingSource source, string? name = null)
    {
        shape.Source = source;
        shape.SourceName = name;
        return shape;
    }

    public static ActionSignature Method(string name, params ParameterSignature[] parameters) => new(name, $"TodosController.{name}", parameters);

    public static ActionSignature Marked(this ActionSignature action, string method, string? template = null)
    {
        action.Routes = [.. action.Routes, new HttpMethodDeclaration([method], template)];
        return action;
    }

    public static ControllerConvention Plan(ActionSignature action, string? route = null, string? prefix = null)
    {
        var convention = new ControllerConvention();
        convention.Add(new ControllerSignature("TodosController", route, [action]), prefix);
        return convention;
    }

    public static string Describe(ActionRoute plan) => $"{string.Join(",", plan.Methods)} {plan.Template}";

    public static string DescribeParameters(ActionRoute plan) =>
        string.Join("; ", plan.Parameters.Select(parameter => $"{parameter.Signature.Name}: {parameter.Source} {parameter.Name}{(parameter.IsRequired ? "!" : "")}"));
}
