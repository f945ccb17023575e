namespace DutyDsl.Evaluation;

/// <summary>A column that grows record by record and holds nothing until a record has something to say in it.</summary>
internal sealed class GrowingColumn<T>(T absent)
{
    private T[] values = [];

    public bool IsUsed => values.Length > 0;

    /// <summary>The values, with room behind the last record; empty while the column is unused.</summary>
    public T[] Values => values;

    /// <summary>Makes the column be there even while no record has anything to say in it.</summary>
    public void Use() => Grow(1);

    public void Set(int record, T value)
    {
        if (values.Length == 0 && EqualityComparer<T>.Default.Equals(value, absent))
            return;
        if (record >= values.Length)
            Grow(record + 1);
        values[record] = value;
    }

    private void Grow(int least)
    {
        var length = values.Length;
        if (length >= least)
            return;
        Array.Resize(ref values, Math.Max(64, Math.Max(least, length * 2)));
        values.AsSpan(length).Fill(absent);
    }
}
