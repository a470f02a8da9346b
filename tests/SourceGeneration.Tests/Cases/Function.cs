using LambdaEventHandler;

public static class Function
{
    public static IEnumerable<Resolver> Build() => [ApiGatewayRestResolver.CreateBuilder().AddControllers().Build()];
}
