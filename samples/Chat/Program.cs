using Chat;
using LambdaEventHandler;

return await LocalGateway.RunAsync(() => Function.App, args is [] ? ["--as", "url"] : args);
