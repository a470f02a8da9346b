using Amazon.Lambda.RuntimeSupport;
using HelloAot;

await LambdaBootstrapBuilder.Create(new Function().Handle).Build().RunAsync();
