namespace LambdaEventHandler.Features.Controllers;

public sealed class PatientController : Controller
{
    public string GetPatience(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return "there is time";
    }

    public async Task<string> GetEndlessPatience(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException) when (Request.CancellationToken == cancellationToken)
        {
            throw new ServiceException(503, "out of time");
        }

        return "never";
    }
}
