namespace LambdaEventHandler.Properties;

/// <summary>How much of what changes the serializer's way of writing a random result may have: nothing, a single thing, or any number of them.</summary>
internal sealed class Oddness(Random random, int most)
{
    private int _left = most;

    /// <summary>Whether to take something odd, with a chance in percent.</summary>
    public bool Take(int percent)
    {
        if (_left == 0 || random.Next(100) >= percent)
        {
            return false;
        }

        _left--;
        return true;
    }
}
