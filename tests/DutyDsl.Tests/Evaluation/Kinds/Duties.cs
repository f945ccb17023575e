using DutyDsl.Duties;
using static DutyDsl.Tests.Evaluation.Rules;

namespace DutyDsl.Tests.Evaluation.Kinds;

/// <summary>Plans of one clause of the county secretary, of any kind of duty, and its findings as lines.</summary>
internal static class Duties
{
    public static PlanTrigger OnAccident { get; } =
        new(new PlanHappening(HappeningKind.Record, Accident, null, -1), TriggerScope.Own, null, false, null, null);

    public static PlanTrigger OnTour { get; } = OnAccident with { Happening = new PlanHappening(HappeningKind.Record, Tour, null, -1) };

    public static PlanClause Asks(PlanDuty duty) => Clause(CountySecretary, Research, AtLeast(1), CalendarUnit.Year) with { Duty = duty };

    public static PlanSpan Span(int count, CalendarUnit unit) => new(new Fraction(count, 1), unit);

    public static PlanDuty.Interval Every(int count, CalendarUnit unit, PlanGrace? grace = null) =>
        new([Research], [], Span(count, unit), null, null, grace, false);

    public static PlanDuty.Response Within(int count, CalendarUnit unit, PlanTrigger? trigger = null, PlanExtension? extension = null) =>
        new(trigger ?? OnAccident, [Research], [], Span(count, unit), null, [], extension, false, false);

    public static PlanAmount Fold(AmountFold fold, int activity) => new(fold, activity, new Fraction(0, 1), -1, "", null);

    public static PlanAmount Number(int value) => new(AmountFold.Constant, -1, new Fraction(value, 1), -1, "", null);

    public static Facts W(string? to = null, string from = "2022-01-01") => new Facts().Tenure("W", from, to);

    public static string[] Findings(PlanClause clause, Facts facts, string asOf) => Table.Of(Plan(clause), facts, asOf);

    public static string[] Findings(PlanDuty duty, Facts facts, string asOf) => Findings(Asks(duty), facts, asOf);
}
