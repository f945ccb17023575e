using System.Collections.Immutable;
using DutyDsl.Duties;
using DutyDsl.Verdicts;

namespace DutyDsl.Evaluation.Kinds;

/// <summary>Judges the duties that are not plain counts in periods: one judge for each kind, one series for each tenure and target.</summary>
internal sealed class KindEvaluator
{
    private readonly Binding binding;
    private readonly IndexedEvaluator lookup;
    private readonly KindContext context;
    private (int Clause, int Tenure, int Target, List<Judged>? Judged) last;

    public KindEvaluator(Binding binding, IndexedEvaluator lookup)
    {
        this.binding = binding;
        this.lookup = lookup;
        context = new KindContext(binding, lookup, this);
    }

    /// <summary>Adds the findings of a clause for one tenure.</summary>
    public void Evaluate(BoundClause clause, int tenure, FindingSink sink)
    {
        foreach (var series in lookup.SeriesOf(clause, tenure))
        {
            var judged = JudgeOf(clause).Judge(series);
            foreach (var (finding, _) in judged)
            {
                if (finding.End >= sink.From)
                    sink.Add(finding);
            }

            if (judged.Count == 0)
                NotBound(series, sink);
            foreach (var candidate in series.Candidates)
            {
                if (series.Days.Possible.Contains(candidate.Day))
                    sink.Use(candidate.Record);
            }
        }
    }

    /// <summary>The records that count for a finding, the one after <paramref name="alike"/> others that are equal to it.</summary>
    public ImmutableArray<int> Counted(in Finding finding, int alike)
    {
        var asked = finding;
        // Findings are asked about in order, so that one judging serves all of a series.
        if (last.Judged is null || (last.Clause, last.Tenure, last.Target) != (asked.Clause, asked.Tenure, asked.Target))
        {
            var clause = binding.Clauses[asked.Clause];
            last = (asked.Clause, asked.Tenure, asked.Target, JudgeOf(clause).Judge(lookup.Open(clause, asked.Tenure, asked.Target)));
        }

        foreach (var (found, counted) in last.Judged)
        {
            if (found.Equals(asked) && alike-- == 0)
                return counted;
        }

        return [];
    }

    /// <summary>The judge of a clause's kind of duty.</summary>
    private KindJudge JudgeOf(BoundClause clause) => clause.Clause.Duty switch
    {
        PlanDuty.Recurring => new CountJudge(context),
        PlanDuty.Interval => new IntervalJudge(context),
        PlanDuty.Response => new ResponseJudge(context),
        PlanDuty.Before => new BeforeJudge(context),
        PlanDuty.Dated => new DatedJudge(context),
        PlanDuty.Sliding => new SlidingJudge(context),
        PlanDuty.Never => new NeverJudge(context),
        PlanDuty.Standing => new StandingJudge(context),
        PlanDuty.Retention => new RetentionJudge(context),
        PlanDuty.Amounts => new AmountsJudge(context),
        PlanDuty.FirstThen => new FirstThenJudge(context),
        PlanDuty.Either => new EitherJudge(context),
        var other => throw new NotSupportedException($"No judge for {other.GetType().Name}."),
    };

    private void NotBound(Series series, FindingSink sink)
    {
        if (series.Known.IsEmpty || series.Known.First > binding.AsOf)
            return;
        sink.AddNotBound(series.Clause.Clause.Index, series.Tenure, series.Target, series.Known.First, Math.Min(series.Known.Last, binding.AsOf));
    }
}
