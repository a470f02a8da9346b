namespace LambdaEventHandler.JwtBearer;

/// <summary>Represents the options of the verification of users that an Application Load Balancer authenticated.</summary>
public sealed class AlbAuthenticationOptions
{
    private const string Feature = "ALB authentication";
    private const int ShortestLimit = 256;
    private const int LongestLimit = 1024 * 1024;

    /// <summary>Gets or sets the Amazon Resource Name of the load balancer, which must have signed the claims. Every load balancer of a Region signs with the same keys.</summary>
    /// <value>For example <c>arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188</c>. Required.</value>
    public string? LoadBalancerArn { get; set; }

    /// <summary>Gets or sets the address of the public keys, to which a slash and the key ID are added.</summary>
    /// <value>
    /// An absolute address with https, or with http on the loopback interface. The default, <see langword="null"/>, is the endpoint of the load balancer's Region, for
    /// example <c>https://public-keys.auth.elb.eu-west-1.amazonaws.com</c>. It is required in partitions other than <c>aws</c> and <c>aws-us-gov</c>.
    /// </value>
    public string? KeyEndpoint { get; set; }

    /// <summary>Gets or sets the client ID of the load balancer at the identity provider.</summary>
    /// <value>The default, <see langword="null"/>, accepts each rule of the load balancer. Set it if the rules have different identity providers.</value>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the issuer, which is the identity provider.</summary>
    /// <value>The default, <see langword="null"/>, accepts each identity provider of the load balancer.</value>
    public string? ValidIssuer { get; set; }

    /// <inheritdoc cref="JwtBearerOptions.ClockSkew"/>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc cref="JwtBearerOptions.NameClaimType"/>
    public string? NameClaimType { get; set; }

    /// <inheritdoc cref="JwtBearerOptions.RoleClaimType"/>
    public string? RoleClaimType { get; set; }

    /// <summary>Gets or sets how long to wait for a key.</summary>
    /// <value>From 100 milliseconds to 1 minute. The default is 5 seconds.</value>
    public TimeSpan BackchannelTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the longest value of the header, in characters. A longer value is not read.</summary>
    /// <value>From 256 to 1,048,576. The default is 16,384. The load balancer limits the claims to 11 KB.</value>
    public int MaximumTokenSize { get; set; } = 16 * 1024;

    /// <summary>Gets or sets the client for the requests for keys.</summary>
    /// <value>The default, <see langword="null"/>, creates a client when a key is first requested. A client that you set isn't disposed.</value>
    public HttpClient? HttpClient { get; set; }

    /// <inheritdoc cref="JwtBearerOptions.TimeProvider"/>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets the address of the keys; null if it isn't known.</summary>
    internal string? KeyAddress => KeyEndpoint?.TrimEnd('/') ?? (LoadBalancerArn is not null && LoadBalancer.Parse(LoadBalancerArn) is { } parsed ? parsed.KeyEndpoint : null);

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    internal IEnumerable<string> FindProblems() =>
    [
        .. ProblemsOfAddresses(),
        .. OptionRanges.Find(Feature, nameof(ClockSkew), ClockSkew, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
        .. OptionRanges.Find(Feature, nameof(BackchannelTimeout), BackchannelTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1)),
        .. OptionRanges.Find(Feature, nameof(MaximumTokenSize), MaximumTokenSize, ShortestLimit, LongestLimit),
        .. OptionRanges.FindEmpty(Feature, nameof(ClientId), ClientId),
        .. OptionRanges.FindEmpty(Feature, nameof(ValidIssuer), ValidIssuer),
        .. OptionRanges.FindEmpty(Feature, nameof(NameClaimType), NameClaimType),
        .. OptionRanges.FindEmpty(Feature, nameof(RoleClaimType), RoleClaimType),
        .. OptionRanges.FindNull(Feature, nameof(TimeProvider), TimeProvider),
    ];

    private IEnumerable<string> ProblemsOfAddresses()
    {
        const string Example = "'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188'";
        if (LoadBalancerArn is null)
        {
            yield return $"{Feature}: LoadBalancerArn is null: set it to the ARN of the load balancer, such as {Example}.";
        }
        else if (LoadBalancer.Parse(LoadBalancerArn) is not { } parsed)
        {
            yield return $"{Feature}: LoadBalancerArn is '{LoadBalancerArn}', which is not the ARN of an Application Load Balancer: use an ARN such as {Example}.";
        }
        else if (KeyEndpoint is null && parsed.KeyEndpoint is null)
        {
            yield return $"{Feature}: KeyEndpoint is null, but the default is not known in the partition '{parsed.Partition}': set the endpoint of the public keys.";
        }

        if (KeyEndpoint is not null && SecureAddress.FindProblem(KeyEndpoint) is { } problem)
        {
            yield return $"{Feature}: KeyEndpoint is '{KeyEndpoint}': {problem}";
        }
    }
}

/// <summary>The parts of a load balancer's ARN that determine the endpoint of its keys.</summary>
internal sealed record LoadBalancer(string Partition, string Region)
{
    private const int Parts = 6;

    public string? KeyEndpoint => Partition switch
    {
        "aws" => $"https://public-keys.auth.elb.{Region}.amazonaws.com",
        "aws-us-gov" => $"https://s3-{Region}.amazonaws.com/aws-elb-public-keys-prod-{Region}",
        _ => null,
    };

    public static LoadBalancer? Parse(string arn) =>
        arn.Split(':') is { Length: Parts } parts && parts is ["arn", { Length: > 0 } partition, "elasticloadbalancing", { Length: > 0 } region, { Length: > 0 }, var resource]
            && resource.StartsWith("loadbalancer/app/", StringComparison.Ordinal)
            && region.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
            ? new(partition, region)
            : null;
}
