namespace LambdaEventHandler;

/// <summary>Runs an action that was found when the project was compiled.</summary>
internal sealed class CompiledInvoker(Func<Func<Request, object>, Request, ValueTask<object?>> run, ControllerActivator activator)
{
    private readonly Func<Request, object> _controllerOf = request =>
    {
        var instance = activator.Create(request);
        if (instance is Controller controller)
        {
            controller.Request = request;
        }

        return instance;
    };

    // Async also where nothing is awaited, so that what the action throws at once comes to behaviours as a failed answer.
    public async ValueTask<object?> InvokeAsync(Request request) => await run(_controllerOf, request).ConfigureAwait(false);
}
