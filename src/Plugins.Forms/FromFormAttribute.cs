using LambdaEventHandler.Forms;

namespace LambdaEventHandler;

/// <summary>
/// Specifies that a parameter is bound from the fields or files of a form: <c>application/x-www-form-urlencoded</c> or <c>multipart/form-data</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</see>).
/// </summary>
/// <remarks>
/// A simple type, or a collection of one, gets the values of the field with its name, which is case-sensitive. Of several values, the last one counts, unless the
/// parameter is a collection. A field that is left empty has no value, unless the type is <see cref="string"/>. A complex type gets the fields with the names of its
/// members, as the app's JSON serializer knows them. A parameter of type <see cref="FormFile"/> doesn't require the attribute.
/// </remarks>
/// <param name="name">
/// The name of the field, or <see langword="null"/> to use the name of the parameter. For a complex type, the name and a period precede the names of the fields;
/// <see langword="null"/> means that nothing precedes them.
/// </param>
/// <example><c>public string PostOrders([FromForm] string article, [FromForm] int pieces, FormFile? photo) => ...</c></example>
[ReadsBody]
public sealed class FromFormAttribute(string? name = null) : FromTextAttribute(name), IValueSource
{
    /// <inheritdoc/>
    public override string In => "form";

    /// <inheritdoc/>
    public override bool IgnoresEmptyText => true;

    /// <inheritdoc/>
    /// <exception cref="ServiceException">The body is not a form (415), or it exceeds a limit (413).</exception>
    /// <exception cref="BadRequestException">The form is invalid.</exception>
    public override string? GetText(Request request, string name) => request.GetForm()[name];

    /// <inheritdoc/>
    /// <exception cref="ServiceException">The body is not a form (415), or it exceeds a limit (413).</exception>
    /// <exception cref="BadRequestException">The form is invalid.</exception>
    public override IReadOnlyList<string> GetTexts(Request request, string name) => request.GetForm().GetValues(name);

    /// <inheritdoc/>
    public override string Describe(string name) => $"form field '{name}'";

    /// <inheritdoc/>
    /// <exception cref="ServiceException">The body is not a form (415), or it exceeds a limit (413).</exception>
    /// <exception cref="BadRequestException">The form is invalid.</exception>
    /// <exception cref="InvalidOperationException">The app's serializer doesn't know the type as JSON, or the type has a member that fields can't contain.</exception>
    public ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(parameter);
        var form = request.GetForm();
        return new(FormFiles.IsFileType(parameter.Type)
            ? FormFiles.Bind(form, parameter)
            : FormObject.Bind(form, request, parameter, Name));
    }
}

/// <summary>Binds uploaded files.</summary>
internal static class FormFiles
{
    /// <summary>Determines whether a parameter of the type gets files: one, or all with its name.</summary>
    public static bool IsFileType(Type type) => type == typeof(FormFile) || IsCollection(type);

    public static BindingResult Bind(Form form, ParameterDescriptor parameter)
    {
        var files = form.GetFiles(parameter.WireName);
        if (parameter.Type == typeof(FormFile))
        {
            return files.Count == 0 ? BindingResult.Missing : BindingResult.Success(files[^1]);
        }

        return files.Count == 0 && !parameter.IsRequired ? BindingResult.Missing
            : BindingResult.Success(parameter.Type == typeof(List<FormFile>) ? files.ToList() : files.ToArray());
    }

    private static bool IsCollection(Type type) => type == typeof(List<FormFile>) || (type != typeof(object) && type.IsAssignableFrom(typeof(FormFile[])));
}
