namespace DutyDsl.Duties;

/// <summary>The instant a clock starts at.</summary>
public abstract record PlanInstant
{
    /// <summary>An attribute of the triggering record.</summary>
    public sealed record Field(int Attribute) : PlanInstant;

    /// <summary>When something happens.</summary>
    public sealed record Happens(PlanHappening What) : PlanInstant;

    /// <summary>The earlier or later of two.</summary>
    public sealed record Extreme(bool Earlier, PlanInstant First, PlanInstant Second) : PlanInstant;

    /// <summary>So long after another.</summary>
    public sealed record Offset(PlanInstant Origin, PlanSpan After) : PlanInstant;
}
