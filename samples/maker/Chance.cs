namespace DutyDsl.SampleMaker;

/// <summary>
/// A small generator of numbers (SplitMix64) that is the same on every machine and in every version of .NET. Each
/// thing draws from a generator of its own, so that a change of one leaves the others as they are.
/// </summary>
public sealed class Chance
{
    private ulong state;

    public Chance(ulong seed, string thing)
    {
        // FNV-1a over the name of the thing.
        var hash = 14695981039346656037UL;
        foreach (var c in thing)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        state = unchecked(hash ^ (seed * 0x9E3779B97F4A7C15UL));
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>True in <paramref name="perMille"/> of a thousand cases.</summary>
    public bool Happens(int perMille) => Below(1000) < perMille;

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
