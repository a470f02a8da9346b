using System.Globalization;
using LambdaEventHandler;
using LambdaEventHandler.JwtBearer;
using LambdaEventHandler.Load;

// resolver [REQUESTS] or gateway [SECONDS]; serve runs the gateway that is loaded.
var number = args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
switch (args.FirstOrDefault())
{
    case "resolver":
        return await ResolverLoad.RunAsync(number ?? 1_000_000) ? 0 : 1;
    case "gateway":
        return await GatewayLoad.RunAsync(TimeSpan.FromSeconds(number ?? 60)) ? 0 : 1;
    case "serve":
        return await LocalGateway.RunAsync(() => EchoApp.Create(SigningKey.Curve), args[1..]);
    default:
        Console.Error.WriteLine("Usage: resolver [REQUESTS] or gateway [SECONDS]");
        return 2;
}
