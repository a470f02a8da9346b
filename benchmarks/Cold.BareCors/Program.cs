using LambdaEventHandler.Benchmarks.Bare;
using LambdaEventHandler.Benchmarks.Cold;

await OneEvent.AnswerAsync(request => Task.FromResult(CorsHandler.Handle(request)));
