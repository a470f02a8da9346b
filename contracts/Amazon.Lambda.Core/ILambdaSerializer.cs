namespace Amazon.Lambda.Core;

/// <summary>Turns the event's JSON into a handler's argument, and its result into JSON.</summary>
public interface ILambdaSerializer
{
    T Deserialize<T>(Stream requestStream);

    void Serialize<T>(T response, Stream responseStream);
}
