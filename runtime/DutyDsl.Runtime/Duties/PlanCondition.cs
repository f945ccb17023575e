using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>A condition of a record or of a day.</summary>
public abstract record PlanCondition
{
    /// <summary>All parts hold.</summary>
    public sealed record All(ImmutableArray<PlanCondition> Parts) : PlanCondition;

    /// <summary>One of the parts holds.</summary>
    public sealed record Any(ImmutableArray<PlanCondition> Parts) : PlanCondition;

    /// <summary>The operand does not hold.</summary>
    public sealed record Not(PlanCondition Operand) : PlanCondition;

    /// <summary>The bound subject satisfies a cell.</summary>
    public sealed record Cell(PlanCell Value) : PlanCondition;

    /// <summary>A field of the record compares with one of the values; an empty field leaves it open.</summary>
    /// <param name="Which">What is read.</param>
    /// <param name="Attribute">The attribute's position, else -1.</param>
    /// <param name="How">The comparison.</param>
    /// <param name="Values">Canonical: <c>3</c>, <c>1/3</c>, ISO date, <c>yes</c>, a one-of value's position, else text.</param>
    public sealed record Field(RecordField Which, int Attribute, Comparison How, ImmutableArray<string> Values) : PlanCondition;

    /// <summary>A state holds on the day, or a fact from its date on.</summary>
    public sealed record Holds(int Activity) : PlanCondition;

    /// <summary>At least <paramref name="Count"/> earlier records of an activity within the time before.</summary>
    public sealed record Recent(int Count, int Activity, PlanSpan Within) : PlanCondition;

    /// <summary>At least <paramref name="Count"/> records of an activity after the last happening; true without one.</summary>
    public sealed record Since(int Count, int Activity, PlanHappening Happening) : PlanCondition;

    /// <summary>An amount compares with another.</summary>
    public sealed record Amounts(PlanAmount Left, Comparison How, PlanAmount Right) : PlanCondition;

    /// <summary>Findings of clauses due by then: all met or any breached, as asked.</summary>
    public sealed record Verdicts(bool Breached, bool AllOf, ImmutableArray<int> Clauses, ImmutableArray<string> Citations) : PlanCondition;
}
