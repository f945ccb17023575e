namespace DutyDsl.Facts;

/// <summary>Every id that occurs as a subject, target or parent, in ordinal order; an id without a tenure is only a name.</summary>
public sealed class SubjectTable
{
    private readonly string[] ids;
    private readonly string[] names;
    private readonly int[] firstTenure;

    internal SubjectTable(string[] ids, string[] names, int[] firstTenure)
    {
        this.ids = ids;
        this.names = names;
        this.firstTenure = firstTenure;
    }

    /// <summary>How many there are.</summary>
    public int Count => ids.Length;

    /// <summary>The id as the data has it.</summary>
    public string Id(int subject) => ids[subject];

    /// <summary>The display name, or empty.</summary>
    public string Name(int subject) => names[subject];

    /// <summary>The subject's tenures: positions in <see cref="TenureTable"/>, by first day.</summary>
    public Range Tenures(int subject) => firstTenure[subject]..firstTenure[subject + 1];

    /// <summary>For each subject the position of its first tenure; one more entry ends the last.</summary>
    public ReadOnlySpan<int> FirstTenure => firstTenure;

    /// <summary>The position of an id, or -1.</summary>
    public int Find(string id)
    {
        var index = Array.BinarySearch(ids, id, StringComparer.Ordinal);
        return index < 0 ? -1 : index;
    }
}
