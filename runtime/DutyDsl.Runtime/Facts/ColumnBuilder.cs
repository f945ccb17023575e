namespace DutyDsl.Facts;

/// <summary>A growing column that holds nothing until a record has something to say in it.</summary>
internal sealed class ColumnBuilder<T>(T absent)
    where T : IEquatable<T>
{
    private T[] values = [];

    public bool IsUsed => values.Length > 0;

    public void Set(int record, T value)
    {
        if (value.Equals(absent) && values.Length == 0)
            return;
        if (record >= values.Length)
        {
            var length = values.Length;
            Array.Resize(ref values, Math.Max(1024, Math.Max(record + 1, values.Length * 2)));
            values.AsSpan(length).Fill(absent);
        }

        values[record] = value;
    }

    public T this[int record] => record < values.Length ? values[record] : absent;

    /// <summary>The values of the first <paramref name="count"/> records that are kept; empty when the column is unused.</summary>
    public T[] Build(int count, bool[]? withdrawn, int kept)
    {
        if (values.Length == 0)
            return [];
        if (values.Length < count)
            Set(count - 1, absent);
        if (withdrawn is null)
        {
            Array.Resize(ref values, count);
            return values;
        }

        var result = new T[kept];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            if (!withdrawn[i])
                result[next++] = values[i];
        }

        return result;
    }
}
