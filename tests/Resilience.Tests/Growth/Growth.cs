using System.Globalization;

namespace LambdaEventHandler.Resilience;

/// <summary>
/// Measures how the memory that work allocates grows with the size of its input. Bytes are the same on every machine, unlike times. An implementation that copies
/// what it has with every element allocates four times as much for twice the size.
/// </summary>
internal static class Growth
{
    /// <summary>What twice the size allocates at most, as a multiple. Buffers that double, and hash tables, cost a little more than twice as much.</summary>
    private const double MostPerDoubling = 2.3;

    private const int Doublings = 3;

    /// <summary>Measures n, 2n, 4n, and 8n, and throws if the memory grows faster than the size.</summary>
    /// <param name="prepare">Prepares the work for a size. The work itself runs several times, on the current thread only.</param>
    /// <param name="smallest">The smallest size, at which fixed costs no longer matter.</param>
    public static void AssertLinear(Func<int, Action> prepare, int smallest)
    {
        var bytes = new long[Doublings + 1];
        for (var doubling = 0; doubling <= Doublings; doubling++)
        {
            bytes[doubling] = BytesOf(prepare(smallest << doubling));
        }

        // From the second doubling on, because fixed costs hide the growth of the first one.
        for (var doubling = 2; doubling <= Doublings; doubling++)
        {
            Assert.True(
                bytes[doubling] <= bytes[doubling - 1] * MostPerDoubling,
                string.Create(CultureInfo.InvariantCulture, $"{smallest << doubling} elements allocate {bytes[doubling]} bytes, and half of them {bytes[doubling - 1]}: {string.Join(", ", bytes)}."));
        }
    }

    // The least of several runs: pools are empty in the first one, and a garbage collection can empty them in any other.
    private static long BytesOf(Action work)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
