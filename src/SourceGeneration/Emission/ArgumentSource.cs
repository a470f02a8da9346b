namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes how one argument is found: what is prepared once, and what is done for each request.</summary>
internal sealed class ArgumentSource(ParameterModel model, ParameterBinding plan, string number)
{
    private const string Bind = SourceText.Generated + ".Bind";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions";
    private const string Collections = "global::System.Collections.Generic";

    private readonly string _field = "Argument" + number;
    private readonly QueryObjectSource? _object = plan.Source == BindingSource.QueryObject ? new(model, plan.Signature, number) : null;

    private string? Field => plan.Source switch
    {
        _ when model.Member != MemberKind.None => TextField($"Member({SourceText.Quote(model.Name)}, {WireName})"),
        BindingSource.Route or BindingSource.Query or BindingSource.Header => TextField($"{plan.Source}({SourceText.Quote(plan.Name)})"),
        BindingSource.Text => TextField($"Text({model.SourceCreation}, {SourceText.Quote(model.Name)})"),
        BindingSource.Value => $"private static readonly {SourceText.Generated}.WholeValueBinding<{model.Type}> {_field} = {Bind}.Value<{model.Type}>({model.SourceCreation}, {DescriptionMethod}());",
        _ => null,
    };

    /// <summary>Gets the name of the field.</summary>
    public string FieldName => _field;

    /// <summary>Writes what is prepared once, and the methods that the expression calls.</summary>
    public void WriteMembers(SourceText source)
    {
        if (Field is { } field)
        {
            source.Line(field);
        }

        _object?.Write(source);
    }

    /// <summary>Gets the expression for a request.</summary>
    public string Expression => plan.Source switch
    {
        BindingSource.QueryObject => _object!.Expression,
        BindingSource.Invocation => Invocation,
        BindingSource.Services => Service,
        BindingSource.Body => plan.IsRequired ? $"binding.Body<{model.Type}>()" : $"binding.BodyOr<{model.Type}>({Fallback})",
        BindingSource.Value => WholeValue,
        _ => model.Kind == ParameterKind.SimpleCollection ? Several : Single,
    };

    /// <summary>Gets whether the argument comes from the app or the invocation, not from what the client sent.</summary>
    public bool IsProvided => plan.Source is BindingSource.Invocation or BindingSource.Services;

    /// <summary>Gets whether an app can validate the argument.</summary>
    public bool CanBeValidated => !IsProvided && (plan.Source == BindingSource.Body || model.Attributes.Count > 0);

    /// <summary>Gets whether the argument has to be awaited.</summary>
    public bool IsAsync => plan.Source == BindingSource.Value;

    /// <summary>Gets the method that describes the parameter, where binding needs the description too.</summary>
    public string DescriptionMethod => "DescribeArgument" + number;

    /// <summary>Gets the expression that describes the parameter.</summary>
    public string Description
    {
        get
        {
            if (_object is not null)
            {
                return $"{SourceText.Generated}.CompiledDescription.QueryObject({SourceText.Quote(model.Name)}, typeof({model.Type}), {(plan.IsRequired ? "true" : "false")}, {(model.Default is null ? "false" : "true")}, [{string.Join(", ", model.Attributes)}], [{_object.Description}])";
            }

            var wireName = plan.Source == BindingSource.Route ? SourceText.Quote(plan.Name) : "null";
            var place = SourceText.Quote(ParameterBinding.PlaceOf(plan.Source));
            var isRequired = plan.IsRequired ? "true" : "false";
            var (hasDefault, defaultValue) = model.Default is { } value ? ("true", DescribedDefault(value)) : ("false", "null");
            return $"{SourceText.Generated}.CompiledDescription.Parameter({SourceText.Quote(model.Name)}, {wireName}, {place}, typeof({model.Type}), {isRequired}, {hasDefault}, {defaultValue}, [{string.Join(", ", model.Attributes)}])";
        }
    }

    /// <summary>Returns the expression that describes a member.</summary>
    /// <param name="isRequired">Whether a request without the value is invalid.</param>
    public string DescribeMember(bool isRequired)
    {
        var (hasDefault, defaultValue) = model.Default is { } value ? ("true", DescribedDefault(value)) : ("false", "null");
        return $"{SourceText.Generated}.CompiledDescription.Member({SourceText.Quote(model.Name)}, {WireName}, typeof({model.Type}), {(isRequired ? "true" : "false")}, {hasDefault}, {defaultValue}, [{string.Join(", ", model.Attributes)}])";
    }

    /// <summary>Returns the value of a member that has been read: a collection of the values, or the value itself.</summary>
    public string Read(string local) => model.Kind == ParameterKind.SimpleCollection ? Collected(local) : local;

    private string WireName => model.SourceName is { } name ? SourceText.Quote(name) : "null";

    private string Fallback => model.Default ?? $"default({model.Type})!";

    private string Reading => model.Form switch
    {
        ValueForm.Enum => $"Named<{model.Value}>()",
        ValueForm.Uri => "Uri()",
        _ => $"Parsed<{model.Value}>()",
    };

    private string Invocation => model.Kind switch
    {
        ParameterKind.Request => "request",
        ParameterKind.LambdaContext => "request.LambdaContext",
        ParameterKind.CancellationToken => "request.CancellationToken",
        ParameterKind.User => "request.User",
        _ => $"request.EventAs<{model.Type}>()",
    };

    private string Service => plan.IsRequired
        ? $"{Services}.GetRequiredService<{model.Type}>(request.Services)"
        : $"request.Services.GetService(typeof({model.Type})) is {model.Value} {Local} ? {Local} : {Fallback}";

    private string WholeValue
    {
        get
        {
            var result = $"await {_field}.BindAsync(request).ConfigureAwait(false)";
            return plan.IsRequired ? $"{_field}.Required({result}, ref binding)" : $"{_field}.Optional({result}, ref binding, {Fallback})";
        }
    }

    // The type by its name: "var" is a type of the user's where there is one of that name.
    private string Single => plan.IsRequired
        ? $"{_field}.Required(ref binding)"
        : $"{_field}.TryRead(ref binding, out {model.Value} {Local}) ? {Local} : {Fallback}";

    private string Several
    {
        get
        {
            var values = $"{_field}.All(ref binding)";
            return plan.Signature.IsOptional ? $"{values} is {{ Length: > 0 }} {Local} ? {Collected(Local)} : null" : Collected(values);
        }
    }

    private string Local => "found" + _field;

    // Reflection has null for the default of a struct.
    private static string DescribedDefault(string value) => value.StartsWith("default(", StringComparison.Ordinal) ? "null" : value;

    private string TextField(string source) => $"private static readonly {SourceText.Generated}.ValueBinding<{model.Value}> {_field} = {Bind}.{source}.{Reading};";

    private string Collected(string values) => model.Collection switch
    {
        CollectionKind.List => $"new {Collections}.List<{model.Value}>({values})",
        CollectionKind.Set => $"new {Collections}.HashSet<{model.Value}>({values})",
        _ => values,
    };
}
