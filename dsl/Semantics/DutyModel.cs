namespace DutyDsl.Semantics;

/// <summary>
/// The meaning of one rulebook: symbols and clauses, resolved. Equal by value and free of positions, so that an edit
/// that changes no meaning changes nothing that is built from it.
/// </summary>
/// <param name="Name">The rulebook's id: <c>Hebei.WorkSafety</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="TimeZone">The IANA zone in which an instant becomes a day.</param>
/// <param name="Effective">The first day it is in force.</param>
/// <param name="Until">The last day it is in force, or null.</param>
/// <param name="PartialPeriods">Its choice for periods that bind in part.</param>
/// <param name="Uses">The ids of the rulebooks whose vocabulary it uses.</param>
/// <param name="Facets">Facets, those of used rulebooks first.</param>
/// <param name="Actors">Actors, those of used rulebooks first.</param>
/// <param name="Activities">Activities, events, facts, states and measures, those of used rulebooks first.</param>
/// <param name="Attributes">Attributes, those of used rulebooks first.</param>
/// <param name="Parameters">Parameters, those of used rulebooks first.</param>
/// <param name="Sections">Sections in reading order.</param>
/// <param name="Clauses">Clauses in reading order.</param>
/// <param name="Statements">Statements that bind nobody, in reading order.</param>
public sealed record DutyModel(
    string Name,
    BilingualText Title,
    string TimeZone,
    CivilDate Effective,
    CivilDate? Until,
    PartialPeriodPolicy PartialPeriods,
    EquatableArray<string> Uses,
    EquatableArray<FacetSymbol> Facets,
    EquatableArray<ActorSymbol> Actors,
    EquatableArray<ActivitySymbol> Activities,
    EquatableArray<AttributeSymbol> Attributes,
    EquatableArray<ParameterSymbol> Parameters,
    EquatableArray<SectionSymbol> Sections,
    EquatableArray<ClauseSymbol> Clauses,
    EquatableArray<StatementSymbol> Statements)
{
    /// <summary>Calendars and declared periods, those of used rulebooks first.</summary>
    public EquatableArray<CalendarSymbol> Calendars { get; init; }

    /// <summary>What counts as something else under a condition.</summary>
    public EquatableArray<CountsAsSymbol> CountsAs { get; init; }

    /// <summary>The grounds of accountability, in the order of declaration.</summary>
    public EquatableArray<SymbolName> Grounds { get; init; }

    /// <summary>The sanctions, the mildest first.</summary>
    public EquatableArray<SymbolName> Sanctions { get; init; }

    /// <summary>Accountability rules in reading order.</summary>
    public EquatableArray<RuleSymbol> Rules { get; init; }

    /// <summary>Examples in reading order.</summary>
    public EquatableArray<ExampleSymbol> Examples { get; init; }

    /// <summary>The ids of rulebooks this one ends, each with the day it does.</summary>
    public EquatableArray<RepealSymbol> Repeals { get; init; }
}
