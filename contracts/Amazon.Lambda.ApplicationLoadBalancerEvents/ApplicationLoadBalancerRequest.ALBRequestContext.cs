namespace Amazon.Lambda.ApplicationLoadBalancerEvents;

public partial class ApplicationLoadBalancerRequest
{
    /// <summary>What the load balancer knows of a request beyond its content.</summary>
    public class ALBRequestContext
    {
        public ElbInfo Elb { get; set; }
    }
}
