using System.Collections.Immutable;
using DutyDsl.Calendar;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Accountability;

/// <summary>The outcomes for one tenure in one case. What already holds without the case is not repeated in it.</summary>
internal sealed class CaseJudge(
    Binding binding,
    CaseFacts facts,
    RuleConditions conditions,
    IReadOnlyList<(PlanAccountability Rule, Truth Binds)> rules,
    int tenure,
    int @case,
    CaseJudge? withoutCase)
{
    private readonly List<Outcome> outcomes = [];
    private readonly Dictionary<int, (PlanAccountability Rule, int Day)> grounds = [];

    public IReadOnlyList<Outcome> Judge()
    {
        FindGrounds();
        foreach (var (ground, (rule, day)) in grounds.OrderBy(static g => g.Key))
            JudgeGround(ground, rule, day);
        foreach (var (rule, binds) in rules)
        {
            switch (rule.Rule)
            {
                case PlanRule.Refer refer:
                    Independent(rule, binds, refer.When, OutcomeKind.Referred);
                    break;
                case PlanRule.Commend commend:
                    Independent(rule, binds, commend.When, OutcomeKind.Commended);
                    break;
            }
        }

        return outcomes;
    }

    private void FindGrounds()
    {
        foreach (var (rule, binds) in rules)
        {
            if (rule.Rule is not PlanRule.Arise arise)
                continue;
            var days = InForce(rule, conditions.Days(arise.When, tenure, @case, null));
            if (IsRepeated(rule, arise.When, days))
                continue;
            if (binds == Truth.True && FirstBy(days.Sure) is { } day)
            {
                if (!grounds.TryGetValue(arise.Ground, out var known) || day < known.Day)
                    grounds[arise.Ground] = (rule, day);
            }
            else if (FirstBy(days.Possible) is { } possible)
            {
                Open(rule, arise.Ground, possible, conditions.Because(arise.When, tenure, @case));
            }
        }
    }

    private void JudgeGround(int ground, PlanAccountability rule, int day)
    {
        var because = conditions.Because(((PlanRule.Arise)rule.Rule).When, tenure, @case);
        var applying = Applying(ground, day);
        var inForce = RulePrecedence.InForce(binding.Plan, applying);
        var exempting = First(inForce, static r => r is PlanRule.Relief { Exempts: true });
        if (exempting >= 0)
        {
            Add(rule, OutcomeKind.Exempted, ground, day, day, [.. because, .. Reasons(exempting, inForce)], exempting);
            return;
        }

        Add(rule, OutcomeKind.Ground, ground, day, day, because);
        var excusing = First(inForce, static r => r is PlanRule.Relief { Exempts: false });
        if (excusing >= 0)
            Add(rule, OutcomeKind.Excused, ground, day, day, Reasons(excusing, inForce), excusing);
        foreach (var (index, _) in inForce)
        {
            var other = binding.Plan.Rules[index];
            switch (other.Rule)
            {
                case PlanRule.Impose when excusing < 0:
                    Add(other, OutcomeKind.Sanction, ground, day, day, [rule.Citation.ToString(), .. Defeated(index, inForce)]);
                    break;
                case PlanRule.Adjust adjust when excusing < 0:
                    Add(other, adjust.Aggravates ? OutcomeKind.Aggravated : OutcomeKind.Mitigated, ground, day, day, Reasons(index, inForce));
                    break;
                case PlanRule.Bar bar when excusing < 0:
                    Barred(other, bar, ground, day);
                    break;
            }
        }

        var end = binding.Ledger.Tenures.To[tenure];
        var reaches = inForce.Keys.Any(index => binding.Plan.Rules[index].Rule is PlanRule.Regardless);
        if (end < binding.AsOf && !reaches)
            Add(rule, OutcomeKind.Closed, ground, end, end, []);
    }

    // The rules that apply to a ground; those whose conditions are undecided are listed as open on the way.
    private HashSet<int> Applying(int ground, int day)
    {
        var applying = new HashSet<int>();
        foreach (var (rule, binds) in rules)
        {
            var (concerned, when) = rule.Rule switch
            {
                PlanRule.Impose r => (r.Ground, null),
                PlanRule.Bar r => (r.Ground, null),
                PlanRule.Adjust r => (r.Ground, r.When),
                PlanRule.Relief r => (r.Ground, r.When),
                PlanRule.Regardless r => (r.Ground, r.When),
                _ => (int.MinValue, (PlanCondition?)null),
            };
            if (concerned == int.MinValue || (concerned >= 0 && concerned != ground) || !IsInForceOn(rule, day))
                continue;
            var days = when is null ? DayTruth.Always : conditions.Days(when, tenure, @case, day);
            if (binds == Truth.True && FirstBy(days.Sure) is not null)
                applying.Add(rule.Index);
            else if (FirstBy(days.Possible) is not null)
                Open(rule, ground, day, when is null ? [] : conditions.Because(when, tenure, @case));
        }

        return applying;
    }

    private void Barred(PlanAccountability rule, PlanRule.Bar bar, int ground, int day)
    {
        var kinds = binding.KindsOf(bar.From.Activity);
        var records = binding.Ledger.Records;
        var events = new List<int>();
        foreach (var record in facts.Of(tenure))
        {
            if (kinds[records.Activity.Span[record]] && facts.SpeaksIn(record, @case))
                events.Add(record);
        }

        if (events.Count == 0)
            return;
        if (Length(bar.For) is not { } length)
        {
            Open(rule, ground, day, [.. events.Select(e => records.Ids[e])]);
            return;
        }

        var barredActs = binding.KindsOf(bar.Activities.AsSpan());
        var days = DaySet.Of(events.ConvertAll(e =>
            new DaySpan(records.Day.Span[e], DaysAfter.Of(records.Day.Span[e], length))));
        foreach (var span in days.Spans)
        {
            var because = events.Where(e => span.First <= records.Day.Span[e] && records.Day.Span[e] <= span.Last)
                .Select(e => records.Ids[e]).ToImmutableArray();
            Add(rule, OutcomeKind.Barred, ground, span.First, span.Last, because);
            foreach (var record in facts.Of(tenure))
            {
                var done = records.Day.Span[record];
                if (barredActs[records.Activity.Span[record]] && done >= span.First && done <= span.Last)
                    Add(rule, OutcomeKind.BarBroken, ground, done, done, [records.Ids[record]]);
            }
        }
    }

    private void Independent(PlanAccountability rule, Truth binds, PlanCondition when, OutcomeKind kind)
    {
        var days = InForce(rule, conditions.Days(when, tenure, @case, null));
        if (IsRepeated(rule, when, days))
            return;
        if (binds == Truth.True && FirstBy(days.Sure) is { } day)
            Add(rule, kind, -1, day, day, conditions.Because(when, tenure, @case));
        else if (FirstBy(days.Possible) is { } possible)
            Open(rule, -1, possible, conditions.Because(when, tenure, @case));
    }

    private bool IsRepeated(PlanAccountability rule, PlanCondition when, DayTruth days) =>
        withoutCase is not null
        && InForce(rule, conditions.Days(when, tenure, -1, null)) is var without
        && without.Sure.SameAs(days.Sure) && without.Possible.SameAs(days.Possible);

    private static DayTruth InForce(PlanAccountability rule, DayTruth days)
    {
        var validity = DaySet.Of(rule.From.DayNumber, rule.Until?.DayNumber ?? DaySet.LastDay);
        return new DayTruth(days.Sure.Intersect(validity), days.Possible.Intersect(validity));
    }

    private static bool IsInForceOn(PlanAccountability rule, int day) =>
        rule.From.DayNumber <= day && (rule.Until is not { } until || until.DayNumber >= day);

    private int? FirstBy(DaySet days) => days.IsEmpty || days.First > binding.AsOf ? null : days.First;

    private PlanSpan? Length(PlanSpan span) =>
        span.Parameter < 0 ? span
        : binding.Parameter(span.Parameter) is { } text && SpanText.TryParse(text, out var parsed) ? parsed
        : null;

    private int First(Dictionary<int, ImmutableArray<int>> inForce, Func<PlanRule, bool> asked)
    {
        foreach (var index in inForce.Keys.Order())
        {
            if (asked(binding.Plan.Rules[index].Rule))
                return index;
        }

        return -1;
    }

    private ImmutableArray<string> Reasons(int rule, Dictionary<int, ImmutableArray<int>> inForce)
    {
        PlanCondition? when = binding.Plan.Rules[rule].Rule switch
        {
            PlanRule.Adjust r => r.When,
            PlanRule.Relief r => r.When,
            _ => null,
        };
        return [.. when is null ? [] : conditions.Because(when, tenure, @case), .. Defeated(rule, inForce)];
    }

    private IEnumerable<string> Defeated(int rule, Dictionary<int, ImmutableArray<int>> inForce) =>
        inForce[rule].Select(defeated => $"over {binding.Plan.Rules[defeated].Citation}");

    private void Open(PlanAccountability rule, int ground, int day, ImmutableArray<string> because) =>
        Add(rule, OutcomeKind.Open, ground, day, day, because);

    private void Add(PlanAccountability rule, OutcomeKind kind, int ground, int from, int to, ImmutableArray<string> because, int by = -1) =>
        outcomes.Add(new Outcome(by >= 0 ? by : rule.Index, tenure, @case, ground, kind, from, to, [.. because.Distinct(StringComparer.Ordinal)]));
}
