using LambdaEventHandler;
using Users;

return await LocalGateway.RunAsync(() => Function.App, args);
