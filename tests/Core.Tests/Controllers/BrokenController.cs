namespace LambdaEventHandler;

public sealed class BrokenController
{
    public bool GetStream(Stream input) => input.CanRead;

    public int GetByReference(in int id) => id;

    public int PostStore(IComparable store) => store.CompareTo(null);

    public async void DeleteLater() => await Task.Yield();

    [HttpGet]
    public T Choose<T>(T choice) => choice;

    public string GetRight() => "right";
}
