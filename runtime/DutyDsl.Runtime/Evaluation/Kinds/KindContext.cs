using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>What the judges of all kinds share.</summary>
internal sealed class KindContext
{
    private readonly KindEvaluator evaluator;
    private readonly HashSet<(int Clause, int Tenure)> asking = [];
    private readonly Dictionary<int, UncertainRecords> reads = [];

    public KindContext(Binding binding, IndexedEvaluator lookup, KindEvaluator evaluator)
    {
        this.evaluator = evaluator;
        Binding = binding;
        Lookup = lookup;
        Clock = binding.Clock;
        Lengths = new Lengths(binding, Clock);
        Happenings = new Happenings(this);
        Amounts = new AmountFolds(this);
    }

    public Binding Binding { get; }

    public IndexedEvaluator Lookup { get; }

    public Clock Clock { get; }

    public Lengths Lengths { get; }

    public Happenings Happenings { get; }

    public AmountFolds Amounts { get; }

    /// <summary>An order of records that does not depend on the order in which they were read; -1 comes first.</summary>
    public int CompareIds(int a, int b) => a < 0 || b < 0
        ? a.CompareTo(b)
        : Binding.Ledger.Records.Ids.Utf8(a).SequenceCompareTo(Binding.Ledger.Records.Ids.Utf8(b));

    /// <summary>The quarantined records of what a clause reads beside the acts themselves.</summary>
    public UncertainRecords UncertainReads(BoundClause clause)
    {
        if (!reads.TryGetValue(clause.Clause.Index, out var known))
            reads.Add(clause.Clause.Index, known = new UncertainRecords(Binding.Ledger, Binding.KindsOf(clause.Shape.Reads.AsSpan()), Binding.AsOf));
        return known;
    }

    /// <summary>The findings of another clause for the subject of a tenure.</summary>
    public IReadOnlyList<Finding> FindingsOf(int clause, int tenure)
    {
        if (!asking.Add((clause, tenure)))
            return [];
        try
        {
            var asked = Binding.Clauses[clause];
            var sink = new FindingSink(0, 0, false, null);
            if (asked.IsAssessed)
                Lookup.Assessed.Evaluate(asked, tenure, sink);
            else if (asked.Recurring is not null)
                Lookup.Evaluate(asked, tenure, sink);
            else
                evaluator.Evaluate(asked, tenure, sink);
            return sink.Findings.ToArray();
        }
        finally
        {
            asking.Remove((clause, tenure));
        }
    }
}
