using LambdaEventHandler.JwtBearer;

namespace LambdaEventHandler;

/// <summary>Provides the extension method that trusts the users that an Application Load Balancer authenticates.</summary>
public static class AlbAuthenticationBuilderExtensions
{
    /// <summary>
    /// Verifies the user claims that an Application Load Balancer adds to the requests of users that it authenticated with OpenID Connect
    /// (<see href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html">AWS: "Authenticate users using an Application Load Balancer"</see>),
    /// and sets <see cref="Request.User"/>. A request without the header is not changed. An invalid header returns 401.
    /// </summary>
    /// <remarks>
    /// In a test or in the local gateway, the users that an emulated load balancer signed are accepted, too: see <see cref="ILoadBalancerLambdaContext"/>.
    /// The header <c>x-amzn-oidc-data</c> is ignored in events of other sources, whose clients can send it. The behavior runs before that of
    /// <see cref="JwtBearerBuilderExtensions.UseJwtBearer{TBuilder}"/>, so that a bearer token takes precedence. <c>Build()</c> reports invalid options and a second
    /// call of this method.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="configure"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><code>builder.UseAlbAuthentication(options => options.LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188");</code></example>
    public static TBuilder UseAlbAuthentication<TBuilder>(this TBuilder builder, Action<AlbAuthenticationOptions> configure)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new AlbAuthenticationOptions();
        configure(options);
        var problems = new List<string>(options.FindProblems());
        if (!builder.Properties.TryAdd(typeof(AlbAuthenticationOptions), options))
        {
            problems.Add("UseAlbAuthentication is called twice, but an app trusts one load balancer: put all of it into one call.");
        }

        if (problems.Count > 0)
        {
            builder.Validate(() => problems);
        }
        else
        {
            builder.Use(new AlbAuthenticationBehavior(options), BehaviorOrder.Authentication - 1);
        }

        return builder;
    }
}
