namespace LambdaEventHandler;

/// <summary>
/// Specifies where the value of a parameter comes from. Derive from <see cref="FromTextAttribute"/> for values that are sent as text, or from
/// <see cref="FromValueAttribute"/> for all others. On a type, the attribute applies to all parameters of the type, and of collections of it, that have no attribute
/// of their own.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface)]
public abstract class ParameterSourceAttribute : Attribute
{
    // Closed to this assembly: binding knows texts, whole values, the body, and services.
    private protected ParameterSourceAttribute()
    {
    }

    /// <summary>Gets the part of the request that the value comes from, as the <c>in</c> of error bodies names it.</summary>
    /// <value>For example <c>query</c> or <c>header</c>; a constant, in lower case.</value>
    public abstract string In { get; }
}

/// <summary>
/// Specifies that an attribute that derives from <see cref="FromTextAttribute"/> or <see cref="FromValueAttribute"/> reads the body of the request, as a form does.
/// <c>Build()</c> and the compiler then report a parameter with the attribute in a GET or HEAD action, and beside a parameter that is bound from the body as JSON.
/// </summary>
/// <example><c>[ReadsBody] public sealed class FromXmlAttribute : FromValueAttribute</c></example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsBodyAttribute : Attribute;

/// <summary>
/// Creates whole values for parameters. An attribute that derives from <see cref="FromTextAttribute"/> implements this interface if it also has values that are not
/// sent as text: its texts are used for parameters of simple types and collections of them, and its whole values for all other parameters.
/// </summary>
public interface IValueSource
{
    /// <summary>Gets the value of a parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameter">The parameter, with its type and whether it is required.</param>
    /// <returns>The value, that there is none, or what is wrong.</returns>
    ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter);

    /// <summary>Describes the value in the error message of a request without it, as in "The form field 'photo' is required."</summary>
    /// <param name="name">The name of the value.</param>
    /// <returns>The description.</returns>
    string Describe(string name);
}

/// <summary>
/// Specifies that a parameter is read from text in the request. The text is converted to the type of the parameter as for the query string: strings, numbers,
/// Guid, dates, enums, any <see cref="IParsable{TSelf}"/>, and collections of these. A value that is missing or invalid returns 400.
/// </summary>
/// <example>
/// <code>
/// public sealed class FromStageVariableAttribute(string? name = null) : FromTextAttribute(name)
/// {
///     public override string In => "stage variable";
///
///     public override string? GetText(Request request, string name) =>
///         request.EventAs&lt;APIGatewayProxyRequest&gt;().StageVariables?.GetValueOrDefault(name);
/// }
/// </code>
/// </example>
/// <param name="name">The name of the value, or <see langword="null"/> to use the name of the parameter.</param>
public abstract class FromTextAttribute(string? name = null) : ParameterSourceAttribute
{
    /// <summary>Gets the name of the value.</summary>
    /// <value>The default is <see langword="null"/>, which uses the name of the parameter.</value>
    public string? Name { get; init; } = name;

    /// <summary>Gets the text of a parameter with one value.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The name of the value: <see cref="Name"/> or the name of the parameter.</param>
    /// <returns>The text, or <see langword="null"/> if the request has none.</returns>
    public abstract string? GetText(Request request, string name);

    /// <summary>Gets the texts of a parameter that is a collection, in the order in which they were sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The name of the value: <see cref="Name"/> or the name of the parameter.</param>
    /// <returns>The texts; empty if the request has none. The default implementation returns the text of <see cref="GetText"/>.</returns>
    public virtual IReadOnlyList<string> GetTexts(Request request, string name) => GetText(request, name) is { } text ? [text] : [];

    /// <summary>
    /// Gets a value that indicates whether empty text is the same as no value, like a field of a form that is left empty. Empty text is always a value of a string.
    /// </summary>
    /// <value>The default implementation returns <see langword="false"/>: empty text is an invalid number.</value>
    public virtual bool IgnoresEmptyText => false;

    /// <summary>Describes a value in error messages, as in "The query parameter 'page' must be an integer."</summary>
    /// <param name="name">The name of the value.</param>
    /// <returns>The default implementation returns <see cref="ParameterSourceAttribute.In"/>, <c>parameter</c>, and the name in quotation marks.</returns>
    public virtual string Describe(string name) => $"{In} parameter '{name}'";

    /// <summary>Gets whether the text belongs to the identity of the client, so that a request without it returns 401.</summary>
    internal virtual bool IsIdentity => false;
}

/// <summary>Specifies that a parameter gets a whole value that the attribute creates from the request, asynchronously if necessary.</summary>
/// <example>
/// <code>
/// public sealed class FromTenantAttribute : FromValueAttribute
/// {
///     public override string In => "tenant";
///
///     public override async ValueTask&lt;BindingResult&gt; BindAsync(Request request, ParameterDescriptor parameter) =>
///         await request.Services.GetRequiredService&lt;Tenants&gt;().FindAsync(request.Headers["X-Tenant"]) is { } tenant
///             ? BindingResult.Success(tenant)
///             : BindingResult.Failure("The tenant is unknown.");
/// }
/// </code>
/// </example>
/// <param name="name">The name of the value, or <see langword="null"/> to use the name of the parameter.</param>
public abstract class FromValueAttribute(string? name = null) : ParameterSourceAttribute, IValueSource
{
    /// <summary>Gets the name of the value.</summary>
    /// <value>The default is <see langword="null"/>, which uses the name of the parameter.</value>
    public string? Name { get; init; } = name;

    /// <summary>Gets the value of a parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameter">The parameter, with its type and whether it is required.</param>
    /// <returns>The value, that there is none, or what is wrong.</returns>
    public abstract ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter);

    /// <summary>Describes the value in the error message of a request without it, as in "The form field 'photo' is required."</summary>
    /// <param name="name">The name of the value.</param>
    /// <returns>The default implementation returns <see cref="ParameterSourceAttribute.In"/>, <c>parameter</c>, and the name in quotation marks.</returns>
    public virtual string Describe(string name) => $"{In} parameter '{name}'";
}

/// <summary>Represents what a <see cref="FromValueAttribute"/> found: a value, no value, or an error.</summary>
public readonly struct BindingResult
{
    private readonly string? _error;

    private BindingResult(bool hasValue, object? value, string? error) => (HasValue, Value, _error) = (hasValue, value, error);

    /// <summary>Gets the result of a request without the value: the default value of the parameter is used, or the client gets 400 if it is required.</summary>
    public static BindingResult Missing => default;

    /// <summary>Gets whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value.</summary>
    /// <value><see langword="null"/> if there is none.</value>
    public object? Value { get; }

    /// <summary>Gets the error message.</summary>
    /// <value><see langword="null"/> if there is no error.</value>
    public string? Error => _error;

    /// <summary>Creates the result of a request that has the value.</summary>
    /// <param name="value">The value, of the type of the parameter. <see langword="null"/> is the same as <see cref="Missing"/>.</param>
    /// <returns>The result.</returns>
    public static BindingResult Success(object? value) => new(value is not null, value, null);

    /// <summary>Creates the result of a request whose value is invalid. The client gets 400, together with all other errors of the request.</summary>
    /// <param name="message">The message that the client gets. Don't include the value.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The message is empty.</exception>
    public static BindingResult Failure(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return new(false, null, message);
    }
}

/// <summary>Specifies that a parameter is bound from the path.</summary>
/// <param name="name">The name in the route template, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromRouteAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "path";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.RouteValues[name];
    }
}

/// <summary>
/// Specifies that a parameter is bound from the query string. Of several values with the same name, the last one counts, unless the parameter is a collection. A
/// parameter of a class or struct of yours gets its members from the query string; on a property of such a type, the attribute specifies the name.
/// </summary>
/// <param name="name">
/// The name in the query string, or <see langword="null"/> to use the name of the parameter, or that of the member according to the naming policy of the app's JSON.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromQueryAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "query";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query.GetValues(name);
    }
}

/// <summary>Specifies that a parameter is bound from a request header. Of several headers with the same name, the last one counts, unless the parameter is a collection.</summary>
/// <param name="name">The name of the header, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromHeaderAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "header";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.GetValues(name);
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"header '{name}'";
}

/// <summary>
/// Specifies that a parameter is bound from a cookie. Names are case-sensitive. Of several cookies with the same name, the first one counts
/// (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-5.4">RFC 6265, section 5.4</see>), unless the parameter is a collection.
/// </summary>
/// <param name="name">The name of the cookie, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromCookieAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "cookie";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.GetValues(name);
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"cookie '{name}'";
}

/// <summary>
/// Specifies that a parameter is bound from a claim of <see cref="Request.User"/>. A collection gets all claims of the name. A required claim that is missing, and a
/// claim that cannot be converted, return 401.
/// </summary>
/// <remarks>
/// Names are compared by <see cref="System.Security.Claims.ClaimsPrincipal.FindFirst(string)"/>: without case for the claims of API Gateway and Function URLs, and with
/// case for those of tokens that the JwtBearer package validates.
/// </remarks>
/// <param name="name">The type of the claim, for example <c>sub</c>, or <see langword="null"/> to use the name of the parameter.</param>
/// <example><c>public Cart GetCart([FromClaim("sub")] Guid userId)</c></example>
public sealed class FromClaimAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "claim";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.User.FindFirst(name)?.Value;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [.. request.User.FindAll(name).Select(static claim => claim.Value)];
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"claim '{name}'";

    internal override bool IsIdentity => true;
}

/// <summary>
/// Specifies that a parameter is bound from the context that a Lambda authorizer passed to the function
/// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">AWS: Use API Gateway Lambda authorizers</see>). A
/// required value that is missing, and a value that cannot be converted, return 401.
/// </summary>
/// <param name="name">The key in the authorizer's context, for example <c>tenantId</c>, or <see langword="null"/> to use the name of the parameter.</param>
/// <example><c>public Orders GetOrders([FromAuthorizer("tenantId")] int tenant)</c></example>
public sealed class FromAuthorizerAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "authorizer";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.FindAuthorizerValue(name);
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"authorizer's value '{name}'";

    internal override bool IsIdentity => true;
}

/// <summary>Specifies that a parameter is bound from the request body, regardless of its type.</summary>
public sealed class FromBodyAttribute : ParameterSourceAttribute
{
    /// <inheritdoc/>
    public override string In => "body";
}

/// <summary>Specifies that a parameter is a service from the request's scope.</summary>
public sealed class FromServicesAttribute : ParameterSourceAttribute
{
    /// <inheritdoc/>
    public override string In => "services";
}

/// <summary>Gets the value that an attribute creates, and creates the errors about it.</summary>
internal sealed class WholeValueSource(IValueSource attribute, ParameterDescriptor parameter)
{
    /// <summary>Has the attribute create the value.</summary>
    public ValueTask<BindingResult> BindAsync(Request request) => attribute.BindAsync(request, parameter);

    /// <summary>Returns the value that the attribute found, or null. If a required value is missing, an error is recorded.</summary>
    /// <exception cref="InvalidOperationException">The value is of another type than the parameter.</exception>
    public object? Accept(BindingResult result, Type type, ref BindingContext binding)
    {
        if (result.Error is { } error)
        {
            binding.Add(Error(error));
        }
        else if (result.HasValue && !type.IsInstanceOfType(result.Value))
        {
            throw new InvalidOperationException(
                $"{attribute.GetType().Name} returned a value of type {result.Value!.GetType().Name} for the parameter '{parameter.Name}' of type {type.Name}: "
                + "return a value of the type of the parameter.");
        }
        else if (!result.HasValue && parameter.IsRequired)
        {
            binding.Add(Error($"The {attribute.Describe(parameter.WireName)} is required."));
        }

        return result.Value;
    }

    private BindingError Error(string message) => new(parameter.WireName, parameter.In, message);
}

/// <summary>Describes parameters, for reflection and for generated code.</summary>
internal static class ParameterDescription
{
    /// <summary>Creates a description. An attribute that specifies the source takes precedence over the given place.</summary>
    public static ParameterDescriptor Create(
        string name, string? wireName, string place, Type type, bool isRequired, bool hasDefaultValue, object? defaultValue, IReadOnlyList<object> attributes, IReadOnlyList<ParameterDescriptor>? members = null)
    {
        ParameterSourceAttribute? source = null;
        foreach (var attribute in attributes)
        {
            source ??= attribute as ParameterSourceAttribute;
        }

        var written = source is FromTextAttribute text ? text.Name : (source as FromValueAttribute)?.Name;
        return new(name, wireName ?? written, source?.In ?? place, type, isRequired, hasDefaultValue, defaultValue, attributes) { Members = members ?? [] };
    }

    /// <summary>Creates the description of a member of an object that is bound from the query string.</summary>
    public static ParameterDescriptor CreateMember(string name, string? wireName, Type type, bool isRequired, bool hasDefaultValue, object? defaultValue, IReadOnlyList<object> attributes) =>
        new(name, wireName, "query", type, isRequired, hasDefaultValue, defaultValue, attributes) { FollowsNamingPolicy = wireName is null };
}
