// In Lambda, this program processes events. On your machine, the package LambdaEventHandler.LocalGateway starts the function.
//-:cnd:noEmit
#if !LOCAL_GATEWAY
using Amazon.Lambda.RuntimeSupport;
using LambdaFunction._1;

await LambdaBootstrapBuilder.Create(new Function().Handle).Build().RunAsync();
#endif
//+:cnd:noEmit
