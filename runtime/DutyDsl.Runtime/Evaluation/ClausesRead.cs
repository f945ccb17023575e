using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>The clauses that another clause depends on: those whose lateness starts its clock, and those a record may serve instead.</summary>
internal static class ClausesRead
{
    public static IEnumerable<int> By(BoundClause clause) =>
        clause.Shape.Triggers.Select(static t => t.Happening).Concat(Happenings(clause.Clause.Duty))
            .Where(static h => h.Kind == HappeningKind.Late)
            .Select(static h => h.Clause)
            .Concat(clause.Clause.ExclusiveWith);

    private static IEnumerable<PlanHappening> Happenings(PlanDuty duty) => duty switch
    {
        PlanDuty.Interval interval => Happenings(interval.ForOf),
        PlanDuty.Response response => Happenings(response.Of),
        PlanDuty.Retention retention => Happenings(retention.After),
        PlanDuty.FirstThen then => Happenings(then.First).Concat(Happenings(then.Then)),
        PlanDuty.Either either => Happenings(either.First).Concat(Happenings(either.Second)),
        _ => [],
    };

    private static IEnumerable<PlanHappening> Happenings(PlanInstant? instant) => instant switch
    {
        PlanInstant.Happens happens => [happens.What],
        PlanInstant.Extreme extreme => Happenings(extreme.First).Concat(Happenings(extreme.Second)),
        PlanInstant.Offset offset => Happenings(offset.Origin),
        _ => [],
    };
}
