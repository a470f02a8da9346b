using Hello;
using LambdaEventHandler;

return await LocalGateway.RunAsync(() => Function.App, args);
