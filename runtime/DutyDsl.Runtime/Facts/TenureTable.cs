namespace DutyDsl.Facts;

/// <summary>
/// Tenures, grouped by subject and ordered by first day. Days are <see cref="DateOnly.DayNumber"/>s, both ends included;
/// an open tenure ends on <see cref="OpenEnd"/>.
/// </summary>
public sealed class TenureTable
{
    /// <summary>The last day of a tenure that has none.</summary>
    public static readonly int OpenEnd = DateOnly.MaxValue.DayNumber;

    private readonly int[] subject;
    private readonly int[] parent;
    private readonly int[] from;
    private readonly int[] to;
    private readonly int[]?[] facets;

    internal TenureTable(int[] subject, int[] parent, int[] from, int[] to, int[]?[] facets)
    {
        this.subject = subject;
        this.parent = parent;
        this.from = from;
        this.to = to;
        this.facets = facets;
    }

    /// <summary>How many there are.</summary>
    public int Count => subject.Length;

    /// <summary>Whose tenure each is.</summary>
    public ReadOnlySpan<int> Subject => subject;

    /// <summary>The id above, or -1.</summary>
    public ReadOnlySpan<int> Parent => parent;

    /// <summary>The first day.</summary>
    public ReadOnlySpan<int> From => from;

    /// <summary>The last day, or <see cref="OpenEnd"/>.</summary>
    public ReadOnlySpan<int> To => to;

    /// <summary>Whether the data has a column for a facet (a position in <see cref="Vocabulary.Facets"/>).</summary>
    public bool HasFacet(int facet) => facets[facet] is not null;

    /// <summary>The value of a facet for each tenure, -1 for none; empty when the data lack the column.</summary>
    public ReadOnlySpan<int> Facet(int facet) => facets[facet];
}
