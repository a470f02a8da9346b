using HelloAot;

var function = new Function();
#if OFFICIAL_PACKAGES
await Amazon.Lambda.RuntimeSupport.LambdaBootstrapBuilder.Create(function.Handle).Build().RunAsync();
#else
await StandardInput.AnswerAsync(function.Handle);
#endif
