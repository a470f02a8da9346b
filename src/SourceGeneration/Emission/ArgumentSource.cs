namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes how one argument is found: what is prepared once, and what is done for each request.</summary>
internal sealed class ArgumentSource(ParameterModel model, ParameterPlan plan, string name)
{
    private const string Bind = "global::LambdaEventHandler.Bind";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";
    private const string Collections = "global::System.Collections.Generic";

    /// <summary>The field that is prepared once; null where nothing is.</summary>
    public string? Field => IsText
        ? $"private static readonly global::LambdaEventHandler.ValueBinding<{model.Value}> {name} = {Bind}.{plan.Source}({Name}).{Reading};"
        : null;

    /// <summary>The expression for a request.</summary>
    public string Expression => plan.Source switch
    {
        BindingSource.Given => Given,
        BindingSource.Services => Service,
        BindingSource.Body => plan.IsRequired ? $"binding.Body<{model.Type}>()" : $"binding.BodyOr<{model.Type}>({Fallback})",
        _ => model.Kind == ParameterKind.SimpleCollection ? Several : Single,
    };

    /// <summary>Whether the argument comes from the app or the invocation, not from what the client sent.</summary>
    public bool IsProvided => plan.Source is BindingSource.Given or BindingSource.Services;

    private bool IsText => plan.Source is BindingSource.Route or BindingSource.Query or BindingSource.Header;

    private string Name => SourceText.Quote(plan.Name);

    private string Fallback => model.Default ?? $"default({model.Type})!";

    private string Reading => model.Form switch
    {
        ValueForm.Enum => $"Named<{model.Value}>()",
        ValueForm.Uri => "Uri()",
        _ => $"Parsed<{model.Value}>()",
    };

    private string Given => model.Kind switch
    {
        ParameterKind.Request => "request",
        ParameterKind.LambdaContext => "request.LambdaContext",
        ParameterKind.CancellationToken => "request.CancellationToken",
        _ => $"request.EventAs<{model.Type}>()",
    };

    private string Service => plan.IsRequired
        ? $"{Services}.GetRequiredService<{model.Type}>(request.Services)"
        : $"request.Services.GetService(typeof({model.Type})) is {model.Value} {Local} ? {Local} : {Fallback}";

    // The type by its name: "var" is a type of the user's where there is one of that name.
    private string Single => plan.IsRequired
        ? $"{name}.Required(ref binding)"
        : $"{name}.TryRead(ref binding, out {model.Value} {Local}) ? {Local} : {Fallback}";

    private string Several
    {
        get
        {
            var values = $"{name}.All(ref binding)";
            return plan.Shape.IsOptional ? $"{values} is {{ Length: > 0 }} {Local} ? {Collected(Local)} : null" : Collected(values);
        }
    }

    private string Local => "found" + name;

    private string Collected(string values) => model.Collection switch
    {
        CollectionShape.List => $"new {Collections}.List<{model.Value}>({values})",
        CollectionShape.Set => $"new {Collections}.HashSet<{model.Value}>({values})",
        _ => values,
    };
}
