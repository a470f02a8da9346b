using LambdaEventHandler.Features.Controllers;

namespace LambdaEventHandler.Features.Services;

public interface ITodoStore
{
    Todo? Find(int id);
}
