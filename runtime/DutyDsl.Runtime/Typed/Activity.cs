using DutyDsl.Duties;

namespace DutyDsl.Typed;

/// <summary>An activity, event, fact, state or measure of a rulebook; generated code has one property for each.</summary>
public sealed class Activity
{
    /// <summary>Names an activity by position; generated code does.</summary>
    public Activity(TypedRulebook rulebook, int position)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        Rulebook = rulebook;
        Position = position;
    }

    /// <summary>The rulebook that declares it.</summary>
    public TypedRulebook Rulebook { get; }

    /// <summary>Its position in <see cref="DutyPlan.Activities"/>.</summary>
    public int Position { get; }

    /// <summary>What the plan says of it.</summary>
    public PlanActivity Definition => Rulebook.Plan.Activities[Position];

    /// <summary>Its name.</summary>
    public override string ToString() => Definition.Symbol.Name.ToString();
}
