namespace LambdaEventHandler.SourceGeneration;

/// <summary>Writes how an object is bound from the query string.</summary>
internal sealed class QueryObjectSource
{
    private readonly ParameterModel _model;
    private readonly ParameterSignature _signature;
    private readonly string _number;
    private readonly List<MemberSource> _members = [];

    /// <param name="model">The parameter.</param>
    /// <param name="signature">What the convention sees of it.</param>
    /// <param name="number">The number of the parameter in its class.</param>
    public QueryObjectSource(ParameterModel model, ParameterSignature signature, string number)
    {
        (_model, _signature, _number) = (model, signature, number);
        for (var index = 0; index < model.Members!.Value.Count; index++)
        {
            var plan = new ParameterBinding(signature.Members![index], BindingSource.Query, signature.Members[index].WireName);
            var member = model.Members.Value[index];
            _members.Add(new(member, plan.IsRequired, new ArgumentSource(member, plan, $"{number}_{index}"), $"member{index}"));
        }
    }

    /// <summary>Gets the expression for a request.</summary>
    public string Expression => _signature.IsOptional
        ? $"{string.Join(" || ", _members.Select(static member => $"{member.Argument.FieldName}.IsPresent(ref binding)"))} ? {Method}(ref binding) : {_model.Default ?? $"default({_model.Type})!"}"
        : $"{Method}(ref binding)";

    /// <summary>Gets the expressions that describe the members.</summary>
    public string Description => string.Join(", ", _members.Select(member => member.Argument.DescribeMember(!_signature.IsOptional && member.IsRequired)));

    private string Method => "Create" + _number;

    /// <summary>Writes the fields and methods.</summary>
    public void Write(SourceText source)
    {
        foreach (var member in _members)
        {
            member.Argument.WriteMembers(source);
            if (member.Model.InitializedIn is { } declaring)
            {
                source.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{member.Model.Name}\")]");
                source.Line($"private static extern void Set{member.Argument.FieldName}({Reference}{declaring} target, {member.Model.DeclaredType} value);");
            }
        }

        source.Open($"private static {_model.Value} {Method}(ref {SourceText.Generated}.BindingContext binding)");
        source.Line("int errors = binding.ErrorCount;");
        foreach (var member in _members)
        {
            source.Line(member.Reading);
        }

        source.Open("if (binding.ErrorCount != errors)");
        source.Line("return default!;");
        source.Close();
        source.Line($"{_model.Value} created = new {_model.Value}({Arguments}){Initializer};");
        foreach (var member in _members)
        {
            if (member.Model.Member == MemberKind.Optional)
            {
                WriteSetter(source, member);
            }
        }

        source.Line("return created;");
        source.Close();
        source.Line();
    }

    // The accessor of a struct takes a reference to it.
    private string Reference => _model.IsStruct ? "ref " : string.Empty;

    private string Arguments => string.Join(", ", _members.Where(static member => member.Model.Member == MemberKind.Constructor).Select(static member => member.Local));

    private string Initializer
    {
        get
        {
            var required = _members.Where(static member => member.Model.Member == MemberKind.Required).Select(static member => $"@{member.Model.Name} = {member.Local}").ToList();
            return required.Count == 0 ? string.Empty : $" {{ {string.Join(", ", required)} }}";
        }
    }

    private void WriteSetter(SourceText source, MemberSource member)
    {
        var value = member.Argument.Read(member.Local);
        source.Open($"if ({member.HasValue})");
        source.Line(member.Model.InitializedIn is null ? $"created.@{member.Model.Name} = {value};" : $"Set{member.Argument.FieldName}({Reference}created, {value});");
        source.Close();
    }

    /// <summary>A member, and the local variable with its value.</summary>
    private sealed record MemberSource(ParameterModel Model, bool IsRequired, ArgumentSource Argument, string Local)
    {
        private bool IsCollection => Model.Kind == ParameterKind.SimpleCollection;

        /// <summary>Gets the statement that reads the value. A property that is not required is set only if there is one.</summary>
        public string Reading => Model.Member != MemberKind.Optional ? $"{Model.DeclaredType} {Local} = {Argument.Expression};"
            : IsCollection ? $"{Model.Value}[] {Local} = {Argument.FieldName}.All(ref binding);"
            : $"bool has{Local} = {Argument.FieldName}.TryRead(ref binding, out {Model.Value} {Local});";

        public string HasValue => IsCollection ? $"{Local}.Length > 0" : $"has{Local}";
    }
}
