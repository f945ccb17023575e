using System.Collections.Immutable;

namespace DutyDsl.Facts;

/// <summary>An attribute of every record: a position in <see cref="Values"/>, or -1 where it is empty.</summary>
/// <remarks>
/// Values are canonical: numbers as invariant decimals, dates ISO, yes/no <c>yes</c> or <c>no</c>, one-of the value's
/// position in the vocabulary, other types the text of the data.
/// </remarks>
public sealed class AttributeColumn
{
    private readonly int[] indices;

    internal AttributeColumn(int[] indices, ImmutableArray<string> values)
    {
        this.indices = indices;
        Values = values;
    }

    /// <summary>The distinct values.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>For each record the position of its value, or -1.</summary>
    public ReadOnlySpan<int> Indices => indices;
}
