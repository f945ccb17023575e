using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>One rulebook as the engines execute it: flat tables that refer to each other by position.</summary>
public sealed record DutyPlan(
    string Rulebook,
    BilingualName Title,
    string TimeZone,
    ImmutableArray<PlanFacet> Facets,
    ImmutableArray<PlanActor> Actors,
    ImmutableArray<PlanActivity> Activities,
    ImmutableArray<PlanAttribute> Attributes,
    ImmutableArray<PlanParameter> Parameters,
    ImmutableArray<PlanSection> Sections,
    ImmutableArray<PlanClause> Clauses)
{
    /// <summary>The format this runtime reads; a plan of another format is refused.</summary>
    public const int FormatVersion = 1;

    /// <summary>Declared calendars and periods.</summary>
    public ImmutableArray<PlanCalendar> Calendars { get; init; } = [];

    /// <summary>What counts as something else under a condition.</summary>
    public ImmutableArray<PlanCountsAs> CountsAs { get; init; } = [];

    /// <summary>The grounds of accountability.</summary>
    public ImmutableArray<NamedSymbol> Grounds { get; init; } = [];

    /// <summary>The sanctions, the mildest first.</summary>
    public ImmutableArray<NamedSymbol> Sanctions { get; init; } = [];

    /// <summary>Accountability rules.</summary>
    public ImmutableArray<PlanAccountability> Rules { get; init; } = [];

    /// <summary>The rulebooks this one ends, each with the day it does.</summary>
    public ImmutableArray<(string Rulebook, DateOnly From)> Repeals { get; init; } = [];

    /// <summary>The text this plan was read from; its hash identifies the rules in a receipt.</summary>
    public string Source { get; init; } = "";

    /// <summary>Reads a plan from its text form.</summary>
    /// <exception cref="PlanFormatException">The text is no plan, or of another format version.</exception>
    public static DutyPlan Parse(string text) => PlanReader.Read(text);
}
