using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Accountability;

/// <summary>On which days the condition of an accountability rule holds for a tenure in a case, and what it rests on.</summary>
internal sealed class RuleConditions(
    Binding binding,
    CaseFacts facts,
    SubjectConditions subjects,
    ILookup<int, Finding> findingsOfTenure)
{
    private readonly Dictionary<int, (bool[] Kinds, UncertainRecords Uncertain)> activities = [];

    /// <summary>The days on which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="tenure">The tenure concerned.</param>
    /// <param name="case">The case, or -1 for what is true without one.</param>
    /// <param name="dueBefore">The day of the ground in question: findings due by then are asked; null: on each day those due before it.</param>
    public DayTruth Days(PlanCondition condition, int tenure, int @case, int? dueBefore)
    {
        switch (condition)
        {
            case PlanCondition.All all:
                var both = DayTruth.Always;
                foreach (var part in all.Parts)
                    both = both.And(Days(part, tenure, @case, dueBefore));
                return both;
            case PlanCondition.Any any:
                var either = DayTruth.Never;
                foreach (var part in any.Parts)
                    either = either.Or(Days(part, tenure, @case, dueBefore));
                return either;
            case PlanCondition.Not not:
                return Days(not.Operand, tenure, @case, dueBefore).Not();
            case PlanCondition.Holds holds:
                return Holding(holds.Activity, tenure, @case);
            case PlanCondition.Verdicts verdicts:
                return dueBefore is { } day ? DayTruth.Of(On(verdicts, tenure, day)) : From(verdicts, tenure);
            default:
                return subjects.Days(condition, tenure);
        }
    }

    /// <summary>The citations and record ids that speak for a condition by the evaluation date, citations first.</summary>
    public ImmutableArray<string> Because(PlanCondition condition, int tenure, int @case)
    {
        var citations = new List<string>();
        var records = new List<string>();
        Collect(condition, tenure, @case, citations, records);
        return [.. citations.Concat(records).Distinct(StringComparer.Ordinal)];
    }

    private void Collect(PlanCondition condition, int tenure, int @case, List<string> citations, List<string> records)
    {
        switch (condition)
        {
            case PlanCondition.All all:
                foreach (var part in all.Parts)
                    Collect(part, tenure, @case, citations, records);
                break;
            case PlanCondition.Any any:
                foreach (var part in any.Parts)
                    Collect(part, tenure, @case, citations, records);
                break;
            case PlanCondition.Holds holds:
                var (kinds, _) = Activity(holds.Activity);
                foreach (var record in facts.Of(tenure))
                {
                    if (kinds[binding.Ledger.Records.Activity.Span[record]] && facts.SpeaksIn(record, @case))
                        records.Add(binding.Ledger.Records.Ids[record]);
                }

                break;
            case PlanCondition.Verdicts verdicts when verdicts.Breached:
                foreach (var finding in findingsOfTenure[tenure])
                {
                    if (finding.Verdict == Verdict.Breached && verdicts.Clauses.BinarySearch(finding.Clause) >= 0)
                        citations.Add(binding.Plan.Clauses[finding.Clause].Citation.ToString());
                }

                break;
            case PlanCondition.Verdicts verdicts:
                citations.AddRange(verdicts.Citations);
                break;
        }
    }

    private DayTruth Holding(int activity, int tenure, int @case)
    {
        var (kinds, quarantined) = Activity(activity);
        var records = binding.Ledger.Records;
        var isState = binding.Plan.Activities[activity].Kind == ActivityKind.State;
        var spans = new List<DaySpan>();
        foreach (var record in facts.Of(tenure))
        {
            if (kinds[records.Activity.Span[record]] && facts.SpeaksIn(record, @case))
                spans.Add(new DaySpan(records.Day.Span[record], isState && !records.Until.IsEmpty ? records.Until.Span[record] : DaySet.LastDay));
        }

        var sure = DaySet.Of(spans);
        var uncertain = new List<UncertainRecord>();
        quarantined.Of(binding.Ledger.Tenures.Subject[tenure], -1, uncertain);
        return uncertain.Count == 0
            ? new DayTruth(sure, sure)
            : new DayTruth(sure, sure.Union(DaySet.Of(uncertain.ConvertAll(static u =>
                new DaySpan(u.Day == UncertainRecord.Unreadable ? 0 : u.Day, DaySet.LastDay)))));
    }

    private Truth On(PlanCondition.Verdicts asked, int tenure, int day)
    {
        var truth = TruthLogic.Of(asked.AllOf);
        var any = false;
        foreach (var finding in Asked(asked, tenure))
        {
            if (finding.Due >= day && !IsAssessed(finding))
                continue;
            any = true;
            var holds = Holds(asked, finding);
            truth = asked.AllOf ? truth.And(holds) : truth.Or(holds);
        }

        // Where nothing was due nothing was breached, but nothing was shown to be met either.
        return any ? truth : asked.Breached ? Truth.False : Truth.Unknown;
    }

    private DayTruth From(PlanCondition.Verdicts asked, int tenure)
    {
        var truth = asked.AllOf ? DayTruth.Always : DayTruth.Never;
        var any = DayTruth.Never;
        foreach (var finding in Asked(asked, tenure))
        {
            var since = DaySet.Of(Math.Min(finding.Due + 1, binding.AsOf), DaySet.LastDay);
            var holds = Holds(asked, finding);
            if (asked.AllOf)
            {
                truth = truth.And(new DayTruth(
                    holds == Truth.True ? DaySet.All : since.Complement(),
                    holds == Truth.False ? since.Complement() : DaySet.All));
            }

            any = any.Or(new DayTruth(
                holds == Truth.True ? since : DaySet.Empty,
                holds == Truth.False ? DaySet.Empty : since));
        }

        return asked.AllOf ? (asked.Breached ? truth.And(any) : truth) : any;
    }

    private IEnumerable<Finding> Asked(PlanCondition.Verdicts asked, int tenure) =>
        findingsOfTenure[tenure].Where(f => f.Verdict is not (Verdict.Pending or Verdict.NotBound) && asked.Clauses.BinarySearch(f.Clause) >= 0);

    private bool IsAssessed(in Finding finding) => binding.Plan.Clauses[finding.Clause].Duty is PlanDuty.Assessed;

    private static Truth Holds(PlanCondition.Verdicts asked, in Finding finding) => finding.Verdict switch
    {
        Verdict.Undetermined or Verdict.Unassessed => Truth.Unknown,
        Verdict.Breached => TruthLogic.Of(asked.Breached),
        _ => TruthLogic.Of(!asked.Breached),
    };

    private (bool[] Kinds, UncertainRecords Uncertain) Activity(int activity)
    {
        if (!activities.TryGetValue(activity, out var known))
        {
            var kinds = binding.KindsOf(activity);
            activities.Add(activity, known = (kinds, new UncertainRecords(binding.Ledger, kinds, binding.AsOf)));
        }

        return known;
    }
}
