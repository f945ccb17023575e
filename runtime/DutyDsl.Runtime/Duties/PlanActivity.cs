using System.Collections.Immutable;

namespace DutyDsl.Duties;

/// <summary>An activity, event, fact, state or measure.</summary>
/// <param name="Symbol">Its names.</param>
/// <param name="Kind">Which of the five.</param>
/// <param name="Unit">The unit of its quantity, or empty.</param>
/// <param name="Ancestors">Itself and everything it counts as, by position, ascending: the closure of <c>is</c>.</param>
public sealed record PlanActivity(NamedSymbol Symbol, ActivityKind Kind, string Unit, ImmutableArray<int> Ancestors);
