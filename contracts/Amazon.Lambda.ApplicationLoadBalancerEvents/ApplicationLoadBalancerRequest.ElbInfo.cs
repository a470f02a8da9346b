namespace Amazon.Lambda.ApplicationLoadBalancerEvents;

public partial class ApplicationLoadBalancerRequest
{
    /// <summary>The load balancer that sent the event.</summary>
    public class ElbInfo
    {
        public string TargetGroupArn { get; set; }
    }
}
