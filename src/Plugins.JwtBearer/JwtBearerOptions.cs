namespace LambdaEventHandler.JwtBearer;

/// <summary>Represents the options of the validation of bearer tokens.</summary>
public sealed partial class JwtBearerOptions
{
    /// <summary>
    /// Gets or sets the address of the authority that issues the tokens. Its discovery document is at <c>/.well-known/openid-configuration</c>
    /// (<see href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery 1.0</see>).
    /// </summary>
    /// <value>
    /// An absolute address, for example <c>https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc</c>. It must use https, except on the loopback interface. The
    /// default is <see langword="null"/>. Set either this property, <see cref="MetadataAddress"/>, or <see cref="SigningKeys"/>.
    /// </value>
    public string? Authority { get; set; }

    /// <summary>Gets or sets the address of the discovery document.</summary>
    /// <value>An absolute address with the rules of <see cref="Authority"/>. The default, <see langword="null"/>, uses <see cref="Authority"/>.</value>
    public string? MetadataAddress { get; set; }

    /// <summary>Gets or sets the public keys of the issuer, for apps that don't request them from an authority.</summary>
    /// <value>
    /// Each entry is a public key or a certificate in PEM format, a JSON Web Key, or a JSON Web Key Set
    /// (<see href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517</see>): RSA with at least 2,048 bits, or the elliptic curves P-256, P-384, and P-521. A key
    /// without a key ID is tried for each token. The default is an empty list. <see cref="ValidIssuers"/> is required in addition.
    /// </value>
    public IList<string> SigningKeys { get; set; } = [];

    /// <summary>Gets or sets the audience of the tokens: the name of this app at the authority.</summary>
    /// <value>
    /// The value is compared exactly with each value of the <c>aud</c> claim. If a token has no <c>aud</c> claim, as the access tokens of Amazon Cognito, the value is
    /// compared with the <c>client_id</c> claim, as in the JWT authorizer of API Gateway. The default is <see langword="null"/>.
    /// </value>
    public string? Audience { get; set; }

    /// <summary>Gets or sets the audiences of which a token must have one, in addition to <see cref="Audience"/>.</summary>
    /// <value>The default is an empty list.</value>
    public IList<string> ValidAudiences { get; set; } = [];

    /// <summary>Gets or sets the issuers of which a token must have one.</summary>
    /// <value>They are compared exactly. If the list is empty, which is the default, the issuer is that of the discovery document, which must be <see cref="Authority"/> if that is set.</value>
    public IList<string> ValidIssuers { get; set; } = [];

    /// <summary>Gets or sets the allowed types of tokens: the values of the <c>typ</c> header.</summary>
    /// <value>For example <c>at+jwt</c> (<see href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</see>). If the list is empty, which is the default, every type is allowed.</value>
    public IList<string> ValidTypes { get; set; } = [];

    /// <summary>Gets or sets the allowed signature algorithms (<see href="https://www.rfc-editor.org/rfc/rfc7518#section-3.1">RFC 7518, section 3.1</see>).</summary>
    /// <value>
    /// The default is all algorithms with a public key: <c>RS256</c>, <c>RS384</c>, <c>RS512</c>, <c>PS256</c>, <c>PS384</c>, <c>PS512</c>, <c>ES256</c>,
    /// <c>ES384</c>, and <c>ES512</c>. Other values are invalid: <c>none</c> is not a signature, and the key of HMAC algorithms is a shared secret.
    /// </value>
    public IList<string> Algorithms { get; set; } = [.. PublicKeyAlgorithms];

    /// <summary>Gets or sets the tolerance for the clocks of the authority and of this app.</summary>
    /// <value>From zero to 10 minutes. The default is 1 minute.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the type of the claim with the name of the user: <c>Identity.Name</c>.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is the first of <c>cognito:username</c>, <c>username</c>, and <c>sub</c> that the token has, as for the authorizers of API
    /// Gateway.
    /// </value>
    public string? NameClaimType { get; set; }

    /// <summary>Gets or sets the type of the claims with the roles of the user, which <c>IsInRole</c> compares.</summary>
    /// <value>The default, <see langword="null"/>, is the first of <c>cognito:groups</c>, <c>roles</c>, and <c>role</c> that the token has.</value>
    public string? RoleClaimType { get; set; }

    /// <summary>Gets or sets the age at which the signing keys are requested again, in the background.</summary>
    /// <value>At least 5 minutes. The default is 12 hours.</value>
    public TimeSpan AutomaticRefreshInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Gets or sets the shortest time between two requests for the signing keys, which a token with an unknown key ID causes.</summary>
    /// <value>From 1 second to 1 hour. The default is 5 minutes.</value>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long to wait for each of the two documents of the authority.</summary>
    /// <value>From 100 milliseconds to 1 minute. The default is 5 seconds.</value>
    public TimeSpan BackchannelTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the longest token, in characters. A longer token is not read.</summary>
    /// <value>From 256 to 1,048,576. The default is 16,384. API Gateway limits all headers of a request to 10,240 bytes.</value>
    public int MaximumTokenSize { get; set; } = 16 * 1024;

    /// <summary>Gets or sets the client for the requests to the authority, for example with a proxy or a test's message handler.</summary>
    /// <value>The default, <see langword="null"/>, creates a client when the keys are first requested. A client that you set isn't disposed.</value>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets or sets the clock that expiration times and the age of the keys are compared with.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
