namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class DiscardTodoController
{
    public async Task<Called> DeleteTodosAsync(int id)
    {
        await Task.Yield();
        return new("DeleteTodosAsync(int id)", new { id });
    }
}
